import { linkStyle, PlainLink } from '@app/ui';
import { m } from '@texts';
import { Link } from '@tanstack/react-router';

export function MemberFooter() {
  const link = `${linkStyle} inline-flex min-h-11 items-center`;
  return (
    <footer className="mt-8 border-t border-line bg-sunken" data-no-print>
      <div className="mx-auto max-w-column px-4 py-6">
        <p>
          <span className="font-semibold">{m.shell_direkt()}</span>{' '}
          <PlainLink href="tel:+46771555444" className="inline-flex min-h-11 items-center whitespace-nowrap">
            0771-555 444
          </PlainLink>
        </p>
        <nav aria-label={m.shell_about()}>
          <ul className="flex flex-wrap gap-x-6">
            <li>
              <Link to="/help" className={link}>
                {m.shell_help()}
              </Link>
            </li>
            <li>
              <Link to="/privacy" className={link}>
                {m.shell_privacy()}
              </Link>
            </li>
            <li>
              <Link to="/accessibility" className={link}>
                {m.shell_accessibility()}
              </Link>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}
