import { at, type Pattern, type Spot } from './spots.js';
import type { Timeline } from './timeline.js';
import { givenBackInTheYear, ofTheWholeYear, type YearPattern } from './year-patterns.js';

export interface Patterns { plain: readonly Pattern[]; inTheYear: readonly YearPattern[] }

export type Adding = 'over the year' | 'at the end';
/** The lines of what came in, what was closed and what is open: open before and come in is closed and open after. */
export interface Flow { came: number; closed: number; open: number }
/** How the lines of a table hang together over time. */
export interface Ties { adding: readonly Adding[]; flow?: Flow }

const whole = (rises: readonly Spot[], falls: readonly Spot[] = []): Pattern => ({ rises, falls });

/** For each period of a line, how its numbers could move; none for a year whose last quarter is the same number. */
export function patternsOfLine(timeline: Timeline, { adding, flow }: Ties, line: number): Patterns[] {
  const { periods, quarters, within } = timeline;
  const isFlowing = flow !== undefined && Object.values(flow).includes(line);
  const ofQuarter = new Map(quarters.map((quarter) => [quarter, isFlowing ? flowPatterns(timeline, flow, line, quarter) : patternsOf(timeline, line, quarter, adding[line]!)]));
  return periods.map((_, period) => ofQuarter.get(period)
    ?? (adding[line] === 'at the end' ? { plain: [], inTheYear: [] } : ofYear(within[period]!.map((quarter) => ofQuarter.get(quarter)!), { line, period })));
}

/** Of the patterns of its quarters, those in which the year is higher as well. */
function ofYear(quarters: readonly Patterns[], { line, period }: Spot): Patterns {
  const isHigher = ({ rises }: { rises: readonly Spot[] }): boolean => rises.some((rise) => rise.line === line && rise.period === period);
  return {
    plain: quarters.flatMap(({ plain }) => plain).filter(isHigher),
    inTheYear: ofTheWholeYear(quarters.flatMap(({ inTheYear }) => inTheYear).filter(isHigher)),
  };
}

/** For counts whose quarters add up to the year, or whose last quarter is the year's. */
function patternsOf(timeline: Timeline, line: number, quarter: number, adding: Adding): Patterns {
  const year = timeline.yearOf[quarter]!;
  if (adding === 'at the end') return { plain: [whole(at(line, quarter, ...(timeline.within[year]!.at(-1) === quarter ? [year] : [])))], inTheYear: [] };
  const both = at(line, quarter, year);
  return { plain: [{ rises: at(line, quarter), falls: [], elsewhereInTheYear: [line] }, whole(both)], inTheYear: givenBackInTheYear(timeline, [line], quarter, both) };
}

/** For one of the three lines of a flow: what it takes along, so that every quarter's and year's balance stays right. */
function flowPatterns(timeline: Timeline, { came, closed, open }: Flow, line: number, quarter: number): Patterns {
  const { quarters, yearOf } = timeline;
  const index = quarters.indexOf(quarter);
  const [before, next] = [quarters[index - 1], quarters[index + 1]];
  const year = yearOf[quarter]!;
  /** In a quarter and, when what stands against it is in another year, in that quarter's year. */
  const against = (of: number, period: number, other: number | undefined): Spot[] =>
    at(of, period, ...(other === undefined || yearOf[other] !== yearOf[period] ? [yearOf[period]!] : []));
  const openAt = (period: number): Spot[] => against(open, period, quarters[quarters.indexOf(period) + 1]);
  const later = (of: number): Spot[] => (next === undefined ? [] : against(of, next, quarter));
  const closedLater = { rises: [...openAt(quarter), ...later(closed)], falls: against(closed, quarter, next) };
  const patterns: Record<number, Pattern[]> = {
    [came]: before === undefined ? [] : [whole(against(came, quarter, before), [...against(came, before, quarter), ...openAt(before)])],
    [closed]: [
      whole(closedLater.falls, closedLater.rises),
      ...(before === undefined ? [] : [whole([...against(closed, quarter, before), ...openAt(before)], against(closed, before, quarter))]),
    ],
    [open]: [closedLater],
  };
  const cameAndClosed = [...at(came, quarter, year), ...at(closed, quarter, year)];
  const cameAndStayed = [...at(came, quarter, year), ...openAt(quarter), ...(next === undefined ? [] : at(closed, next, yearOf[next]!))];
  return {
    plain: [...patterns[line]!,
      ...(line === open ? [] : [{ rises: [...at(came, quarter), ...at(closed, quarter)], falls: [], elsewhereInTheYear: [came, closed] }, whole(cameAndClosed)]),
      ...(line === closed ? [] : [whole([...against(came, quarter, next), ...openAt(quarter)], later(came)), whole(cameAndStayed)])],
    inTheYear: [
      ...(line === open ? [] : givenBackInTheYear(timeline, [came, closed], quarter, cameAndClosed)),
      ...(line === closed ? [] : givenBackInTheYear(timeline, [came, closed], quarter, cameAndStayed, closedLater))],
  };
}
