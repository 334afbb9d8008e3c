import { useEffect, useRef, type ReactNode } from 'react';
import { m } from '../texts/messages.js';
import { isRouteChange } from './route-change.js';

interface PageTitleProps {
  children: ReactNode;
  /** The browser's title: neutral, never a name or what a case is about. Without it, the heading when that is plain text. */
  title?: string;
  /** Puts "Fel: " first in the title. */
  failed?: boolean;
  className?: string;
  /** A short line above, e.g. "Steg 2 av 4". It is part of what is read aloud. */
  above?: ReactNode;
}

/** The page's one h1. It takes focus when one has come here from another page of the app. */
export function PageTitle({ children, title, failed = false, above, className = 'text-2xl sm:text-3xl' }: PageTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const words = title ?? (typeof children === 'string' ? children : '');
  useEffect(() => {
    document.title = `${failed ? m.ui_error_prefix() : ''}${words ? `${words} – ` : ''}Samtalsstöd`;
  }, [words, failed]);
  useEffect(() => {
    if (isRouteChange() && !failed) heading.current?.focus({ preventScroll: true });
    // Once per page, not when its words change.
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {above && <span className="mb-1 block text-base font-normal tracking-normal text-muted">{above}</span>}
      {children}
    </h1>
  );
}
