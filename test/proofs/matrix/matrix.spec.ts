import { passed } from './first-wall.js';
import './first-wall-methods.js';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { Answer } from '../../setup/client.js';
import { attempt } from './attempt.js';
import { cellsOf, type Cell } from './cells.js';
import { fromElsewhere, guardMutants, noticed } from './guard-mutants.js';
import { tellings } from './likeness.js';
import { type Operation, servedOperations } from './operations.js';
import { aboutRows, inShortForm } from './short-form.js';
import { setStage, type Stage } from './stage.js';
import { streamTells } from './stream-tells.js';
import { LONG, progress, tell } from './tell.js';
import { MEMBER_ON_A_CASE, ON_A_THING, OPEN, SEES, STAFF_ON_A_CASE, WITHOUT_A_THING } from './table.js';
import { Walk, type Walls } from './walk.js';

let stage: Stage;
let operations: Operation[];
let cells: Cell[];
let walk: Walk;

beforeAll(async () => {
  stage = await setStage();
  operations = await servedOperations(stage.product.url);
  Logger.overrideLogger(false); // a database that refuses is what is looked for, not an accident
  walk = await Walk.begin(stage, await tellings(stage));
}, 120_000);
afterAll(() => stage.stop());

describe('role × operation × how the thing stands', () => {
  it('has one row for every operation that is served, and no other', () => {
    const rows = [STAFF_ON_A_CASE, MEMBER_ON_A_CASE, ON_A_THING, WITHOUT_A_THING, OPEN].flatMap((table) => Object.keys(table));
    expect(rows.sort()).toEqual(operations.map(({ name }) => name).sort());
  });

  it.each<Walls>(['both walls', 'guards alone', 'row security alone'])('answers as the table says, and tells and changes nothing hidden: %s', async (walls) => {
    cells ??= operations.flatMap((operation) => cellsOf(operation, stage)).filter((cell) => LONG || inShortForm(cell));
    const tried = walls === 'both walls' ? cells : cells.filter(aboutRows);
    expect(await walk.all(tried, walls)).toEqual([]);
  }, 600_000);

  it('counts and lists exactly the cases a role sees', async () => {
    const { rows: numbers } = await stage.product.db.query<{ id: string; number: string }>('select id, number from cases where number is not null');
    for (const role of ['rep', 'unit lead', 'adviser'] as const) {
      const list = async (query: string): Promise<Answer['body']> => (await attempt({ operation: operations.find(({ name }) => name === 'listCases')!, role, state: '', id: '', query }, stage)).body;
      const [open, closed] = [await list(''), await list('view=closed')];
      const seen = SEES[role].map((kind) => stage.union.cases[kind]).sort();
      expect([role, [...open.items, ...closed.items].map(({ id }: { id: string }) => id).sort()]).toEqual([role, seen]);
      for (const number of numbers) if (!seen.includes(number.id)) expect([role, number, await list(`q=${number.number}`)]).toMatchObject([role, number, { items: [], total: 0 }]);
      expect([role, open.views.all + open.views.closed, open.total + closed.total]).toEqual([role, seen.length, seen.length]);
    }
  });

  it('does nothing at the wish of another site', async () => {
    expect(await fromElsewhere(stage, cells)).toEqual([]);
  });

  it('tells a live stream only of cases that are there', async () => {
    passed.clear();
    expect(await streamTells(stage)).toEqual([]);
    walk.elsewhere = [...passed];
  });

  it('is missed wherever a piece of the first wall is away', async () => {
    await stage.secondWall('disable');
    const every = guardMutants(stage, walk, cells);
    const uses = every.filter(({ name }) => name.startsWith('visibleTo')).map(({ name }) => name.split(' ')[2]!);
    expect(uses.sort()).toEqual(usesInSource());
    const mutants = LONG ? every : every.filter((_, at) => at % 8 === 0);
    const unnoticed: string[] = [];
    for (const [at, mutant] of mutants.entries()) {
      if (!(await noticed(mutant, walk)).length) unnoticed.push(`${mutant.name} (${mutant.cells.length} cells)`);
      progress('pieces of the first wall taken away', at + 1, mutants.length);
    }
    await stage.secondWall('enable');
    tell('pieces of the first wall taken away, unnoticed', mutants.length, unnoticed.length);
    expect(unnoticed).toEqual([]);
  }, 600_000);
});

/** Where the rooms' code uses a `visibleTo`: room and file, once for each use. */
function usesInSource(): string[] {
  return (fs.readdirSync('libs', { recursive: true }) as string[]).filter((file) => file.endsWith('.ts') && !file.endsWith('visible-to.ts'))
    .flatMap((file) => (fs.readFileSync(path.join('libs', file), 'utf8').match(/\bvisibleTo\(/g) ?? []).map(() => file.replace('/src/', '/').replace(/\.ts$/, ''))).sort();
}
