import { useEffect, useRef, useState } from 'react';
import type { CaseRow } from '../case.js';

export interface SteadyRow {
  row: CaseRow;
  /** It no longer belongs to this view; it stays until the list is drawn anew, so that nothing moves under the pointer. */
  gone: boolean;
}

interface Shown {
  place: string;
  ids: string[];
}

const idsOf = (rows: readonly CaseRow[]) => rows.map((row) => row.id);

/**
 * Keeps rows where they are while news comes in: known ones change in place, new ones are counted until `show`.
 * `page` is undefined while another place of the queue is being fetched.
 */
export function useSteadyRows(place: string, page: readonly CaseRow[] | undefined) {
  const [shown, setShown] = useState<Shown>();
  const [seen] = useState(() => new Map<string, CaseRow>());
  const latest = useRef(page);
  useEffect(() => {
    latest.current = page;
    page?.forEach((row) => seen.set(row.id, row));
  }, [page, seen]);

  const adopt = page !== undefined && (shown === undefined || shown.place !== place || (shown.ids.length === 0 && page.length > 0));
  if (adopt) setShown({ place, ids: idsOf(page) });

  const ids = adopt ? idsOf(page) : (shown?.ids ?? []);
  const now = new Map(page?.map((row) => [row.id, row]));
  const rows = ids.flatMap((id): SteadyRow[] => {
    const row = now.get(id) ?? seen.get(id);
    return row ? [{ row, gone: page !== undefined && !now.has(id) }] : [];
  });
  const fresh = page?.filter((row) => !ids.includes(row.id)).length ?? 0;
  const moved = page !== undefined && fresh === 0 && idsOf(page).join() !== ids.join();
  return { rows, fresh, moved, show: () => latest.current && setShown({ place, ids: idsOf(latest.current) }) };
}
