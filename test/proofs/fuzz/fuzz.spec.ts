import fs from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { furnishedUnion, type FurnishedUnion } from '../../factories/furnished.js';
import { type ApiDocument, readApiDocument } from '../../setup/api-document.js';
import { type Product, startProduct } from '../../setup/product.js';
import { Coverage } from './coverage.js';
import { Fuzzer } from './fuzzer.js';
import { Judge } from './judge.js';
import { People } from './people.js';
import { recipes } from './requests.js';
import { closeConnections } from './send.js';
import { Sequences } from './sequences.js';
import { Stage } from './stage.js';
import { allStories } from './stories.js';

const REQUESTS = Number(process.env['FUZZ_REQUESTS'] ?? 2000);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_123);
const NOW = new Date('2026-11-23T09:00:00Z');
const LONG = 3_600_000;

let product: Product;
let union: FurnishedUnion;
let document: ApiDocument;
let people: People;
let fuzzer: Fuzzer;
let sequences: Sequences;
let members = 0;

beforeAll(async () => {
  document = readApiDocument();
  product = await startProduct({ now: NOW });
  union = await furnishedUnion(product);
  people = await People.of(union, product.url);
  const operations = new Map(document.operations.map((operation) => [operation.name, operation]));
  fuzzer = new Fuzzer(product.url, operations, new Judge(document), new Coverage(), progress);
  sequences = new Sequences(document, fuzzer, product);
}, 60_000);
afterAll(async () => {
  closeConnections();
  await product.stop();
  if (process.env['FUZZ_JSON']) writeFigures(process.env['FUZZ_JSON']);
});

/** A union as the people know it, with a member nobody has met: what one sequence does is no part of the next. */
async function stage(): Promise<Stage> {
  const memberNumber = String(2_000_000 + (members += 1));
  const member = await union.world.person({ name: 'Mira Prov', unitId: union.units.section, workplaceId: union.workplaceId, memberNumber });
  return Stage.on(union, document, people.withMember(member), member, product.clock);
}

function progress(requests: number): void {
  if (process.env['FUZZ_REQUESTS'] && requests % 1000 === 0) process.stderr.write(`  ${requests} requests, ${fuzzer.findings.length} faults\n`);
}

function writeFigures(file: string): void {
  const { coverage } = fuzzer;
  fs.writeFileSync(file, `${JSON.stringify({
    seed: SEED, requests: coverage.requests, operations: document.operations.length, reached: coverage.reached(document.operations).length,
    carriedOut: coverage.carriedOut(document.operations).length, findings: fuzzer.findings,
    statuses: Object.fromEntries([...coverage.statuses].map(([name, statuses]) => [name, Object.fromEntries(statuses)])),
  }, null, 2)}\n`);
}

describe('the API, as its document describes it', () => {
  it('carries out every operation when asked as it wants to be asked', async () => {
    for (const beats of allStories(document.operations)) {
      await fuzzer.check(fc.constant(sequences.plain(beats)), 1, SEED, async (story, trail) => sequences.run(await stage(), story, trail));
    }
    expect(fuzzer.report()).toBe('');
    const { coverage } = fuzzer;
    const never = document.operations.filter((operation) => !coverage.carriedOut(document.operations).includes(operation));
    expect(never.map(({ name }) => `${name} ${[...coverage.statuses.get(name)?.keys() ?? []].join()}`)).toEqual([]);
  }, LONG);

  it('answers whatever is asked of any operation as documented, and never fails', async () => {
    const lobby = await stage();
    const each = Math.ceil(REQUESTS / 2 / document.operations.length);
    for (const [nth, operation] of document.operations.entries()) {
      await fuzzer.check(recipes(document, operation), each, SEED + nth, async (recipe, trail) => (await fuzzer.ask(lobby, recipe, trail)).fault);
    }
    expect(fuzzer.report()).toBe('');
  }, LONG);

  it('answers so in the middle of things too: late, twice, in the wrong order, by the wrong person', async () => {
    for (let round = 1; fuzzer.coverage.requests < REQUESTS; round += 1) {
      await fuzzer.check(sequences.twisted(), 10, SEED - round, async (story, trail) => sequences.run(await stage(), story, trail));
    }
    expect(fuzzer.report()).toBe('');
  }, LONG);

  it('has then been asked everything, and stands', async () => {
    process.stdout.write(`${fuzzer.coverage.table(document.operations)}\n`);
    expect(fuzzer.coverage.reached(document.operations)).toHaveLength(document.operations.length);
    await product.drain();
    expect((await fetch(`${product.url}/readyz`)).status).toBe(200);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  }, LONG);
});
