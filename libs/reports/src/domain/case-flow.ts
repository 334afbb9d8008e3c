import { figureKey } from './family-table.js';

/**
 * What was open before and what came in during a period is what was closed and what is open after it: when three of the four are
 * shown, the fourth is no secret. These must be hidden too, so that what is hidden alone stays so; how many were open goes first.
 */
export function besideHidden(isHidden: (figure: string) => boolean, units: readonly number[], periods: readonly string[]): string[] {
  const quarters = periods.filter((period) => period.includes('-'));
  return units.flatMap((unit) => periods.flatMap((period) => {
    const before = quarters.filter((quarter) => quarter < period).at(-1);
    const [requests, open, closed] = (['requests', 'open', 'closed'] as const).map((measure) => figureKey(measure, unit, period));
    const hidden = [requests, open, closed, ...(before ? [figureKey('open', unit, before)] : [])].filter(isHidden);
    if (hidden.length !== 1) return [];
    return [hidden[0] === open ? closed : open];
  }));
}
