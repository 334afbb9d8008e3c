import type { ReactNode } from 'react';
import { dateAndTime } from '../format/dates.js';

export interface TimelineEntry {
  id: string;
  at: string;
  who?: ReactNode;
  what: ReactNode;
  icon?: ReactNode;
}

/** What has happened, in order. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className="relative ml-3 border-l-2 border-line">
      {entries.map((entry) => (
        <li key={entry.id} className="relative pb-5 pl-6 last:pb-0">
          <span
            aria-hidden
            className="absolute top-0.5 -left-[13px] flex size-6 items-center justify-center rounded-full border-2 border-line bg-surface text-brand"
          >
            {entry.icon ?? <span className="size-2 rounded-full bg-brand" />}
          </span>
          <div>{entry.what}</div>
          <div className="text-sm text-muted">
            {entry.who && <>{entry.who} · </>}
            <time dateTime={entry.at}>{dateAndTime(entry.at)}</time>
          </div>
        </li>
      ))}
    </ol>
  );
}
