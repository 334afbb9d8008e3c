import fc from 'fast-check';
import type { Counted } from '../../../libs/reports/src/domain/count-table.js';
import type { MeasureCode } from '../../../libs/reports/src/domain/measures.js';
import type { Place } from '../../../libs/reports/src/domain/unit-tree.js';
import type { Equation } from './attacker.js';

export const QUARTERS = ['2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3'];
const YEARS = ['2025', '2026'];
const PERIODS = [...QUARTERS, ...YEARS];

/** What happened in a quarter among those who belong to a unit itself. */
interface Happened { came: number; closed: number; yes: number; no: number; need: number }
interface Unit extends Place { happened: readonly Happened[] | null }
/** A union, what lies in a unit but in none below it included, and how many numbers each person gives on the whole. */
export interface Union { units: readonly Unit[]; each: number }

/** The numbers nobody may work out, as `line|place|period`, with the people behind each; and what everybody knows of them: of each count, and that a need is
 * one of a request. */
export interface World { places: Place[]; rows: Counted[]; values: Map<string, number>; persons: Map<string, number>; equations: Equation[]; parts: Equation[] }

export const LINES = ['came', 'closed', 'open', 'yes', 'no', 'judged', 'need', 'other'] as const;
export type LineName = (typeof LINES)[number];
/** The figure that a line is hidden with. What is not a need of one kind stands in no table. */
export const MEASURE_OF: Record<LineName, MeasureCode | null> = {
  came: 'requests', closed: 'closed', open: 'open', yes: 'promise.conduct', no: 'promise.conduct', judged: 'promise.conduct', need: 'need.prepare', other: null };

const happenedWith = (number: fc.Arbitrary<number>): fc.Arbitrary<Happened[]> =>
  fc.array(fc.record({ came: number, closed: number, yes: number, no: number, need: number }), { minLength: QUARTERS.length, maxLength: QUARTERS.length });

/** Unions of three levels, with few or many requests, and with or without people who belong to a branch or to the union alone. */
export function unions(most: number): fc.Arbitrary<Union> {
  const number = fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat(5) }, { weight: 3, arbitrary: fc.nat(most) });
  const happened = happenedWith(number);
  const some = fc.option(happened, { freq: 1 });
  const branch = fc.record({ own: some, sections: fc.array(happened, { maxLength: 4 }) });
  return unionOf(fc.record({ own: some, branches: fc.array(branch, { minLength: 1, maxLength: 4 }), each: fc.constantFrom(1, 1, 2) }));
}

/** Unions of a few hundred cases: hardly a section has five in a year, and hardly a branch in a quarter. */
export function smallUnions(): fc.Arbitrary<Union> {
  const happened = happenedWith(fc.nat(3));
  const branch = fc.record({ own: fc.option(happened, { freq: 6 }), sections: fc.array(happened, { minLength: 2, maxLength: 4 }) });
  const branches = fc.oneof({ weight: 3, arbitrary: fc.array(branch, { minLength: 3, maxLength: 3 }) }, { weight: 1, arbitrary: fc.array(branch, { minLength: 6, maxLength: 8 }) });
  return unionOf(fc.record({ own: fc.constant(null), branches, each: fc.constant(1) }));
}

interface Shape { own: Happened[] | null; branches: { own: Happened[] | null; sections: Happened[][] }[]; each: number }

function unionOf(shapes: fc.Arbitrary<Shape>): fc.Arbitrary<Union> {
  return shapes.map(({ own, branches, each }) => {
    const units: Unit[] = [{ id: 1, parentId: null, happened: own }];
    for (const { own: ofBranch, sections } of branches) {
      const id = units.push({ id: units.length + 1, parentId: 1, happened: ofBranch ?? (sections.length ? null : branches[0]!.sections[0] ?? null) });
      for (const section of sections) units.push({ id: units.length + 1, parentId: id, happened: section });
    }
    return { units, each };
  }).filter(({ units }) => units.some(({ happened }) => happened?.[0]!.came)); // it begins with somebody who asks
}

export function worldOf({ units, each }: Union): World {
  const values = new Map<string, number>();
  const below = (id: number): Unit[] => units.filter(({ parentId }) => parentId === id);
  const withOwn = (unit: Unit): boolean => unit.happened !== null && below(unit.id).length > 0;
  const places = units.flatMap((unit) => [String(unit.id), ...(withOwn(unit) ? [`own ${unit.id}`] : [])]);
  const equations: Equation[] = [];
  for (const unit of units) {
    const itself = withOwn(unit) ? `own ${unit.id}` : String(unit.id);
    for (const [key, value] of lived(unit.happened ?? [])) for (const place of [...new Set([itself, ...upwards(unit, units)])]) {
      const [line, period] = key.split('|');
      values.set(`${line}|${place}|${period}`, (values.get(`${line}|${place}|${period}`) ?? 0) + value);
    }
    const parts = [...below(unit.id).map(({ id }) => String(id)), ...(withOwn(unit) ? [itself] : [])];
    if (below(unit.id).length) for (const line of LINES) for (const period of PERIODS) equations.push(
      [[`${line}|${unit.id}|${period}`, -1], ...parts.map((part) => [`${line}|${part}|${period}`, 1] as const)]);
  }
  for (const place of places) {
    for (const line of LINES) for (const period of PERIODS) values.set(`${line}|${place}|${period}`, values.get(`${line}|${place}|${period}`) ?? 0);
    equations.push(...overTime(place));
  }
  const parts = [...values.keys()].filter((key) => key.startsWith('need|')).map((key): Equation => [
    [key.replace('need', 'came'), -1], [key, 1], [key.replace('need', 'other'), 1]]);
  const persons = new Map([...values].map(([key, value]) => [key, Math.ceil(value / each)]));
  const rows = units.flatMap(({ id }) => PERIODS.flatMap((period) => rowsOf((line) => `${line}|${id}|${period}`, id, period, values, persons)));
  return { places: units.map(({ id, parentId }) => ({ id, parentId })), rows, values, persons, equations, parts };
}

const upwards = (unit: Unit, units: readonly Unit[]): string[] => {
  const above = units.find(({ id }) => id === unit.parentId);
  return [String(unit.id), ...(above ? upwards(above, units) : [])];
};

/** No more can be closed than is open. */
function lived(happened: readonly Happened[]): Map<string, number> {
  const counts = new Map<string, number>();
  let open = 0;
  happened.forEach((in_, at) => {
    const quarter = QUARTERS[at]!;
    const closed = Math.min(open + in_.came, in_.closed);
    open += in_.came - closed;
    const need = Math.min(in_.came, in_.need);
    const numbers = { came: in_.came, closed, yes: in_.yes, no: in_.no, judged: in_.yes + in_.no, need, other: in_.came - need };
    for (const [line, number] of Object.entries(numbers)) for (const period of [quarter, quarter.slice(0, 4)]) {
      counts.set(`${line}|${period}`, (counts.get(`${line}|${period}`) ?? 0) + number);
    }
    for (const period of [quarter, quarter.slice(0, 4)]) counts.set(`open|${period}`, open);
  });
  return counts;
}

/** What holds in one place over time. */
function overTime(place: string): Equation[] {
  const key = (line: LineName, period: string): string => `${line}|${place}|${period}`;
  const years = YEARS.flatMap((year) => LINES.map((line): Equation => {
    const quarters = QUARTERS.filter((quarter) => quarter.startsWith(year));
    return [[key(line, year), -1], ...(line === 'open' ? quarters.slice(-1) : quarters).map((quarter) => [key(line, quarter), 1] as const)];
  }));
  const flow = QUARTERS.map((quarter, at): Equation => [
    [key('came', quarter), 1], [key('closed', quarter), -1], [key('open', quarter), -1], ...(at ? [[key('open', QUARTERS[at - 1]!), 1] as const] : [])]);
  const sides = PERIODS.map((period): Equation => [[key('judged', period), -1], [key('yes', period), 1], [key('no', period), 1]]);
  return [...years, ...flow, ...sides];
}

/** As the database counts them. */
function rowsOf(key: (line: LineName) => string, unitId: number, period: string, values: Map<string, number>, persons: Map<string, number>): Counted[] {
  const row = (line: LineName, more: Partial<Counted> = {}): Counted => ({
    unitId, period, measure: MEASURE_OF[line]!, number: values.get(key(line))!, persons: persons.get(key(line))!, yes: 0, yesPersons: 0, noPersons: 0, medianHours: null,
    answered: 1, applicable: 2, ...more });
  const judged = row('judged', { yes: values.get(key('yes'))!, yesPersons: persons.get(key('yes'))!, noPersons: persons.get(key('no'))! });
  return [row('came'), row('closed'), row('open'), judged, row('need')].filter(({ number }) => number > 0);
}
