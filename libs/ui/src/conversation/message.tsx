import type { ReactNode } from 'react';
import { dateAndTime } from '../format/dates.js';

interface MessageProps {
  author: ReactNode;
  at: string;
  children: ReactNode;
  /** On the right and tinted: written by the one who reads. */
  own?: boolean;
}

/** Between member and rep. Line breaks are kept; nothing in the text is markup. */
export function Message({ author, at, own = false, children }: MessageProps) {
  return (
    <article
      className={`max-w-[38rem] rounded-2xl px-4 py-3 ${own ? 'ml-auto rounded-br-sm bg-brand-tint' : 'mr-auto rounded-bl-sm border border-line bg-surface'}`}
    >
      <div className="mb-0.5 flex flex-wrap gap-x-2 text-sm">
        <span className="font-semibold">{author}</span>
        <time dateTime={at} className="text-muted">
          {dateAndTime(at)}
        </time>
      </div>
      <div className="whitespace-pre-line">{children}</div>
    </article>
  );
}
