import { Link } from '@tanstack/react-router';
import type { CaseRow } from '../case.js';
import { fromQueue } from './from-queue.js';
import { rowLinkAttribute } from './row-focus.js';

/** The number; a press anywhere in the row is a press on it. */
export function CaseLink({ row }: { row: CaseRow }) {
  return (
    <Link
      to="/cases/$id"
      params={{ id: row.id }}
      state={fromQueue}
      {...{ [rowLinkAttribute]: row.id }}
      className="font-semibold whitespace-nowrap text-link underline decoration-1 underline-offset-3 after:absolute after:inset-0 hover:decoration-2"
    >
      {row.number}
    </Link>
  );
}
