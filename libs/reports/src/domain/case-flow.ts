import { cellKey, figureKey } from './family-table.js';
import type { Cell, Sum } from './suppression.js';

/**
 * What ties requests, closed, open and overdue together, so that one cannot be worked out of the others: what was open before and what
 * came in during a period is what was closed and what is open after it, and some of the open are overdue. The two numbers in between
 * are in no table, but anybody can reckon with them.
 */
export function caseFlow(table: readonly Cell[], units: readonly (number | 'own')[], periods: readonly string[]): { cells: Cell[]; sums: Sum[] } {
  const known = new Map(table.map((cell) => [cell.key, cell]));
  const cells: Cell[] = [];
  const sums: Sum[] = [];
  const quarters = periods.filter((period) => period.includes('-'));
  for (const unit of units) for (const period of periods) {
    const key = (measure: 'requests' | 'closed' | 'open' | 'overdue', at = period): string => cellKey('all', figureKey(measure, unit, at));
    const unseen = (name: string, adding: readonly string[], less?: string): string => {
      const of = (what: 'value' | 'persons'): number =>
        adding.reduce((sum, part) => sum + known.get(part)![what], less ? -known.get(less)![what] : 0);
      cells.push({ key: `${name}|${unit}|${period}`, value: of('value'), persons: of('persons'), unseen: true });
      return `${name}|${unit}|${period}`;
    };
    const earlier = quarters.filter((quarter) => quarter < period).at(-1);
    const came = [key('requests'), ...(earlier ? [key('open', earlier)] : [])];
    const onTheDesk = unseen('on-the-desk', came);
    sums.push({ total: onTheDesk, parts: came }, { total: onTheDesk, parts: [key('closed'), key('open')] });
    sums.push({ total: key('open'), parts: [key('overdue'), unseen('on-time', [key('open')], key('overdue'))] });
  }
  return { cells, sums };
}
