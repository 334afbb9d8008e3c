import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FEWEST } from '../../../libs/reports/src/domain/count-table.js';
import { publishAll } from '../../../libs/reports/src/domain/publish.js';
import { treeOf } from '../../../libs/reports/src/domain/unit-tree.js';
import { Attacker, type Equation } from './attacker.js';
import { MEASURE_OF, QUARTERS, smallUnions, unions, worldOf, type LineName, type Union, type World } from './invented-counts.js';

/** Unions attacked by each test; more when asked for. */
const UNIONS = Number(process.env.ATTACKS ?? 6);

let attacker: Attacker;
beforeAll(async () => {
  attacker = await Attacker.ready();
});

const figureOf = (key: string): string => {
  const [line, place, period] = key.split('|');
  return `${MEASURE_OF[line as LineName]}|${place}|${period}`;
};
const isSmall = (world: World, key: string): boolean => !key.startsWith('other') && world.persons.get(key)! < FEWEST;
/** Every figure that some table shows. */
const shownIn = ({ rows, places }: World): Set<string> =>
  new Set(publishAll(rows, treeOf(places), QUARTERS.at(-1)!).map(({ measure, unitId, period }) => `${measure}|${unitId}|${period}`));

/** What is known to whoever knows all of a unit: everything below it, and a unit above that consists of nothing else. */
function within({ places, values }: World, unit: number): (key: string) => boolean {
  const known = new Set([unit]);
  for (const { id, parentId } of places) if (parentId !== null && known.has(parentId)) known.add(id);
  for (let { parentId } = places.find(({ id }) => id === unit)!; parentId !== null;) {
    const above = parentId;
    if (places.filter((place) => place.parentId === above).length > 1 || [...values.keys()].some((key) => key.includes(`own ${above}|`))) break;
    known.add(above);
    ({ parentId } = places.find(({ id }) => id === above)!);
  }
  return (key) => known.has(Number(key.split('|')[1]!.replace('own ', '')));
}

/** Small numbers that are pinned closer than the smallest group, for one who also knows what `knows` says. */
function broken(world: World, shown: ReadonlySet<string>, knows: (key: string) => boolean = () => false, more: readonly Equation[] = []): string[] {
  const asked = [...world.values.keys()].filter((key) => isSmall(world, key) && !knows(key));
  const widths = attacker.widths(world.values, [...world.equations, ...more], (key) => shown.has(figureOf(key)) || knows(key), asked);
  return asked.filter((key) => widths.get(key)! < FEWEST);
}

const few = (arbitrary: fc.Arbitrary<Union>, numRuns: number, holds: (world: World) => void, more: fc.Parameters<[Union]> = {}): void =>
  fc.assert(fc.property(arbitrary, (union) => holds(worldOf(union))), { numRuns, ...more });

describe.each([['all sizes', unions(20)], ['a few hundred cases', smallUnions()]])('the tables of all units, quarters and years together, of unions of %s,', (_, some) => {
  it('let nobody outside pin a number that rests on fewer than five people, nor any hidden figure to one value', () => {
    few(some, UNIONS, (world) => {
      const shown = shownIn(world);
      expect(broken(world, shown)).toEqual([]);
      const hidden = [...world.values.keys()].filter((key) => !shown.has(figureOf(key)) && !key.includes('own') && /^(came|closed|open|judged|need)/.test(key));
      const widths = attacker.widths(world.values, world.equations, (key) => shown.has(figureOf(key)), hidden);
      expect(hidden.filter((key) => widths.get(key)! < 1)).toEqual([]);
    });
  });

  it('let nobody who knows all of one unit pin a small number of another', () => {
    fc.assert(fc.property(some, fc.nat(), (union, which) => {
      const world = worldOf(union);
      const unit = world.places[1 + which % (world.places.length - 1)]!;
      expect(broken(world, shownIn(world), within(world, unit.id))).toEqual([]);
    }), { numRuns: UNIONS });
  });
});

describe('the tables of all units, quarters and years together', () => {
  it('let nobody use that a need is the need of a request: hidden with it, and not to be worked out by it in these unions', () => {
    // it is no part of what each number is made movable by, so these are always the same
    few(unions(20), UNIONS, (world) => {
      const shown = shownIn(world);
      for (const figure of shown) if (figure.startsWith('need')) expect(shown).toContain(figure.replace(/^[^|]*/, 'requests'));
      expect(broken(world, shown, undefined, world.parts)).toEqual([]);
    }, { seed: 7 });
  });

  it('never show a figure that rests on fewer than five people, nor a share with such a side', () => {
    few(unions(12), UNIONS * 10, (world) => {
      const shown = shownIn(world);
      for (const key of world.values.keys()) if (isSmall(world, key)) expect(shown).not.toContain(figureOf(key));
    });
  });

  it('would be broken if only small figures were hidden, so the attack is a real one', () => {
    let [small, pinned] = [0, 0];
    few(unions(20), UNIONS, (world) => {
      const hidden = new Set([...world.values.keys()].filter((key) => isSmall(world, key)).map(figureOf));
      const naive = new Set(world.rows.map(({ measure, unitId, period }) => `${measure}|${unitId}|${period}`).filter((figure) => !hidden.has(figure)));
      small += [...world.values.keys()].filter((key) => isSmall(world, key)).length;
      pinned += broken(world, naive).length;
    });
    expect(pinned / small).toBeGreaterThan(0.1);
  });

  it('hide in the union what would give away what a branch hides', () => {
    const quiet = { came: 0, closed: 0, yes: 0, no: 0, need: 0 };
    const section = (id: number, came: number) => ({ id, parentId: 2, happened: [{ ...quiet, came }, quiet, quiet, quiet, quiet] });
    const other = { id: 6, parentId: 1, happened: [{ ...quiet, came: 40 }, quiet, quiet, quiet, quiet] };
    const world = worldOf({ each: 1, units: [{ id: 1, parentId: null, happened: null }, { id: 2, parentId: 1, happened: null }, section(3, 0), section(4, 11), section(5, 0), other] });
    expect(broken(world, shownIn(world))).toEqual([]);
  });

  it('show the years of a union in which no section has five in a year and no branch in a quarter', () => {
    const often = { came: 1, closed: 1, yes: 1, no: 1, need: 1 };
    const sections = [2, 3, 4].flatMap((parentId) => [0, 1, 2].map((n) => ({ id: 3 * parentId + n, parentId, happened: QUARTERS.map(() => often) })));
    const world = worldOf({ each: 1, units: [{ id: 1, parentId: null, happened: null }, ...[2, 3, 4].map((id) => ({ id, parentId: 1, happened: null })), ...sections] });
    const shown = shownIn(world);
    expect([...shown]).toEqual(expect.arrayContaining(['requests|1|2026', 'promise.conduct|1|2026', 'need.prepare|1|2026']));
    for (const { id } of world.places.slice(1)) expect(broken(world, shown, within(world, id))).toEqual([]);
  });
});
