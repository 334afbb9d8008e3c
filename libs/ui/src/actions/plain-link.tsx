import type { AnchorHTMLAttributes } from 'react';
import { linkStyle } from './link-style.js';

/** For addresses outside the app: documents, calendar files, telephone numbers. Inside it, use the router's Link. */
export function PlainLink({ className = '', ...rest }: AnchorHTMLAttributes<HTMLAnchorElement>) {
  return <a {...rest} className={`${linkStyle} ${className}`} />;
}
