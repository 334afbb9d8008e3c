import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { dateAndTime } from '../format/dates.js';
import { m } from '../texts/messages.js';

interface NoteProps {
  author: ReactNode;
  at: string;
  children: ReactNode;
}

/** Internal: differs from a message by background, border, icon and heading, so that nobody mistakes one for the other. */
export function Note({ author, at, children }: NoteProps) {
  return (
    <article className="max-w-[44rem] rounded-card border-2 border-dashed border-note-line bg-note px-4 py-3">
      <div className="mb-0.5 flex flex-wrap items-center gap-x-2 text-sm">
        <span className="inline-flex items-center gap-1.5 font-semibold">
          <Lock aria-hidden size={15} />
          {m.ui_internal_note()}
        </span>
        <span>{author}</span>
        <time dateTime={at} className="text-muted">
          {dateAndTime(at)}
        </time>
      </div>
      <div className="whitespace-pre-line">{children}</div>
    </article>
  );
}
