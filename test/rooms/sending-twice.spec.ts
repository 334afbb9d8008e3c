import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { furnishedUnion, type FurnishedUnion, request } from '../factories/furnished.js';
import { type ApiDocument, readApiDocument } from '../setup/api-document.js';
import { type Product, startProduct } from '../setup/product.js';
import { HandlerRegistry } from '../../libs/platform/src/queue/handler-registry.js';
import { Calling, takesKey, unless } from './calling.js';

let product: Product;
let union: FurnishedUnion;
let document: ApiDocument;
let calling: Calling;

beforeAll(async () => {
  product = await startProduct({ now: new Date('2026-11-23T09:00:00Z') });
  union = await furnishedUnion(product);
  document = readApiDocument();
  calling = new Calling(union, document);
}, 60_000);
afterAll(() => product.stop());

describe('sending twice', () => {
  const text = { text: 'En gång räcker' };
  const path = (): string => `/cases/${union.caseId}/notes`;
  const notes = async (): Promise<number> => Number((await product.db.query('select count(*) from notes where case_id = $1', [union.caseId])).rows[0].count);

  it('with a key that is none is refused', async () => {
    expect(await calling.faultsOf(document.operations.filter(takesKey), async (operation, address) =>
      Promise.all(['a b', 'x'.repeat(101), 'n\u00e5'].map(async (key) => {
        const answer = await calling.send(operation, address, calling.exampleFor(operation), { key });
        return unless(answer.status === 422 && answer.body.code === 'idempotency-key-malformed', operation, answer, key);
      })))).toEqual([]);
  });

  it('under one key acts once and answers the same; another text under it is refused', async () => {
    const [before, key] = [await notes(), randomUUID()];
    const [first, second] = [await union.callers.rep.post(path(), text, { key }), await union.callers.rep.post(path(), text, { key })];
    expect([first.status, second.status, await notes() - before]).toEqual([201, 201, 1]);
    expect(second.body).toEqual(first.body);
    expect(await union.callers.rep.post(path(), { text: 'Annat' }, { key })).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
    expect(await union.callers.rep.post(`/cases/${union.caseId}/messages`, text, { key })).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
    expect(await notes() - before).toBe(1);
  });

  it('is answered from memory only to somebody who still sees the case', async () => {
    const key = randomUUID();
    expect((await union.callers.rep.post(path(), text, { key })).status).toBe(201);
    const { rows: [rep] } = await product.db.query(`select actor_id as id from event_log where name = 'case.note-added' order by id desc limit 1`);
    await product.db.query('update cases set kept_out = array_append(kept_out, $2) where id = $1', [union.caseId, rep.id]);
    expect(await union.callers.rep.post(path(), text, { key })).toMatchObject({ status: 404, body: { code: 'not-found' } });
    await product.db.query('update cases set kept_out = array_remove(kept_out, $2) where id = $1', [union.caseId, rep.id]);
    expect((await union.callers.rep.post(path(), text, { key })).status).toBe(201);
  });

  it('is answered from memory for a day, and no longer: answers may quote what was written', async () => {
    const kept = async (): Promise<number> => (await product.db.query('select 1 from idempotency_keys')).rowCount!;
    const forgetAt = async (moment: Date): Promise<void> => {
      product.clock.set(moment);
      await product.worker.get(HandlerRegistry, { strict: false }).listener('platform.forget-answers').run({});
    };
    const now = product.clock.now();
    const before = await kept();
    expect(before).toBeGreaterThan(0);
    await forgetAt(now);
    expect(await kept()).toBe(before);
    await forgetAt(new Date(now.getTime() + 24 * 3_600_000 + 1000));
    expect(await kept()).toBe(0);
    product.clock.set(now);
  });

  it('at the same moment makes one case', async () => {
    const key = randomUUID();
    const body = { memberId: union.member.id, ...request(union.workplaceId) };
    const answers = await Promise.all(Array.from({ length: 5 }, () => union.callers.direkt.post('/cases', body, { key })));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect(new Set(answers.map(({ body: { id } }) => id)).size).toBe(1);
    const draft = (await union.callers.member.post('/me/cases')).body;
    await union.callers.member.put(`/me/cases/${draft.id}/draft`, { step: 4, content: request(union.workplaceId) }, { ifMatch: draft.version });
    const sent = await Promise.all(Array.from({ length: 5 }, () => union.callers.member.post(`/me/cases/${draft.id}/submit`)));
    expect(new Set(sent.map(({ status, body: { number } }) => `${status} ${number}`)).size).toBe(1);
  });
});
