import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Db, WorkQueue } from '@app/platform';
import { Deliveries } from '../../libs/platform/src/events/deliveries.js';
import { HandlerRegistry } from '../../libs/platform/src/queue/handler-registry.js';
import { furnishedUnion, type FurnishedUnion } from '../factories/furnished.js';
import { eventually } from '../setup/eventually.js';
import { type Product, startProduct } from '../setup/product.js';

const NOW = new Date('2026-11-23T09:00:00Z');
const A_WEEK = 7 * 24 * 3_600_000;

let product: Product;
let union: FurnishedUnion;
beforeAll(async () => {
  product = await startProduct({ now: NOW });
  union = await furnishedUnion(product);
}, 60_000);
afterAll(() => product.stop());

const count = async (what: string): Promise<number> => (await product.db.query<{ n: number }>(`select count(*)::int as n from ${what}`)).rows[0]!.n;

it('are owed and made by the announcement alone, when nobody looks for what was not announced', async () => {
  await eventually(async () => expect(await count(`repeating_work where name = 'platform.heal'`)).toBe(1));
  await product.db.query(`update repeating_work set next_at = '2099-01-01'`);
  expect((await union.callers.rep.post(`/cases/${union.caseId}/messages`, { text: 'Hej' })).status).toBe(201);
  await eventually(async () => expect(await count(`deliveries join event_log e on e.id = event_id
    where e.name = 'case.message-sent' and done_at is not null and e.id = (select max(id) from event_log where name = 'case.message-sent')`)).toBe(1));
});

it('keep no work waiting that the queue was told of and never heard, however far ahead the next is planned', async () => {
  await eventually(async () => expect(await count('deliveries where done_at is null')).toBe(0));
  const { rows: [job] } = await product.db.query(`update bullmq.job set state = 'waiting', process_at_ms = null
    where id = (select id from bullmq.job where state = 'delayed' order by process_at_ms desc limit 1) returning id`);
  await eventually(async () => expect(await count(`bullmq.job where id = '${job.id}' and state = 'waiting'`)).toBe(0), 15);
}, 30_000);

it('are cleared away a week after they were made; what is owed stays, and what comes again does nothing', async () => {
  await eventually(async () => {
    expect(await count('outbox')).toBe(0);
    expect(await count('deliveries where done_at is null')).toBe(0);
  });
  const deliveries = product.worker.get(Deliveries, { strict: false });
  const [before, notices] = [await count('deliveries'), await count('notices')];
  expect(before).toBeGreaterThan(3);
  const { rows: [owed] } = await product.db.query(`update deliveries set done_at = null, at = '2099-01-01' where event_id = (select min(event_id) from deliveries) returning event_id`); // so late that nobody asks for it again yet
  const { rows: [made] } = await product.db.query('select event_id, handler from deliveries where done_at is not null order by event_id desc limit 1');

  product.clock.set(new Date(NOW.getTime() + A_WEEK - 1000));
  await deliveries.forget();
  expect(await count('deliveries')).toBe(before);

  product.clock.set(new Date(NOW.getTime() + A_WEEK + 60_000));
  await deliveries.forget();
  expect(await count('deliveries')).toBe(await count(`deliveries where event_id = ${owed.event_id}`));
  await deliveries.deliver(made.event_id, made.handler);
  expect(await count('notices')).toBe(notices);
});

it('are asked for again of every listener, however many one of them cannot be given', async () => {
  const registry = product.worker.get(HandlerRegistry, { strict: false });
  await product.drain();
  await product.stopWorker(); // so that what is asked for stays in the queue
  const ago = (minutes: number): Date => new Date(product.clock.now().getTime() - minutes * 60_000);
  await product.db.query(`insert into deliveries (event_id, handler, at) select -n, 'test.stuck', $1 from generate_series(1, 1500) n`, [ago(60)]);
  await product.db.query(`insert into deliveries (event_id, handler, at) values (-2000, 'test.well', $1)`, [ago(30)]);
  await new Deliveries(product.api.get(Db), product.clock, product.api.get(WorkQueue), registry).heal();
  expect(await count(`bullmq.job where data->>'handler' = 'test.stuck'`)).toBe(999);
  expect(await count(`bullmq.job where data->>'handler' = 'test.well'`)).toBe(1);
});
