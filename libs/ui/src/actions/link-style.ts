/** For the router's own <Link className={linkStyle}>. */
export const linkStyle = 'text-link underline underline-offset-3 decoration-1 hover:decoration-2 hover:text-brand-strong rounded-xs';
