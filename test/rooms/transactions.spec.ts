import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Db, SYSTEM } from '@app/platform';
import { eventually } from '../setup/eventually.js';
import { type Product, startProduct } from '../setup/product.js';

const ADD = `insert into idempotency_keys (account_id, key, request_hash, created_at) values ($1, $2, '', now())`;
const SOMEBODY = '00000000-0000-7000-8000-000000000001';

let product: Product;
let db: Db;
beforeAll(async () => {
  product = await startProduct();
  db = product.api.get(Db);
}, 60_000);
afterAll(() => product.stop());
beforeEach(() => product.db.query('delete from idempotency_keys'));

const me = { ...SYSTEM, accountId: SOMEBODY };
const keys = async (): Promise<string[]> => (await product.db.query<{ key: string }>('select key from idempotency_keys order by key')).rows.map(({ key }) => key);
const send = (key: string | null): void => db.send(ADD, [SOMEBODY, key]);

describe('what a transaction sends and does not wait for', () => {
  it('stands with it, in the order it was sent', async () => {
    const seen = await db.as(me, async () => {
      send('one');
      const [found] = await db.query<{ n: number }>('select count(*)::int as n from idempotency_keys');
      send('two');
      return found!.n;
    });
    expect([seen, await keys()]).toEqual([1, ['one', 'two']]);
  });

  it('takes the whole transaction with it when it fails, and then is what is told', async () => {
    let after = 0;
    await expect(db.as(me, async () => {
      await db.query(ADD, [SOMEBODY, 'before']);
      send(null);
      send('after');
      db.afterCommit(() => { after += 1; });
    })).rejects.toMatchObject({ code: '23502' });
    expect([await keys(), after]).toEqual([[], 0]);
  });

  it('is told in place of what failed only because of it', async () => {
    await expect(db.as(me, async () => {
      send(null);
      await db.query('select 1');
    })).rejects.toMatchObject({ code: '23502' });
  });

  it('goes when the transaction is given up for a reason of its own, which is told', async () => {
    await expect(db.as(me, async () => {
      send('one');
      await Promise.resolve();
      throw new Error('changed my mind');
    })).rejects.toThrow('changed my mind');
    expect(await keys()).toEqual([]);
  });

  it('leaves the connection fit for the next', async () => {
    for (let n = 0; n < 30; n += 1) await db.as(me, () => { send(null); return Promise.resolve(); }).catch(() => undefined);
    await db.as(me, () => { send('one'); return Promise.resolve(); });
    expect(await keys()).toEqual(['one']);
  });
});

describe('what a transaction asks lastly', () => {
  it('is answered after all that came before, and commits without waiting for more', async () => {
    const seen = await db.as(me, async () => {
      send('one');
      const [found] = await db.lastly(() => db.query<{ n: number }>('select count(*)::int as n from idempotency_keys'));
      await eventually(async () => expect(await keys()).toEqual(['one']));
      return found!.n;
    });
    expect(seen).toBe(1);
  });

  it('is the last: whoever asks for more is refused, rather than answered as nobody', async () => {
    await expect(db.as(me, async () => {
      await db.lastly(() => db.query('select 1'));
      return db.query('select key from idempotency_keys');
    })).rejects.toThrow('No transaction');
  });

  it('tells what failed, and leaves the connection fit for the next', async () => {
    for (let n = 0; n < 30; n += 1) await expect(db.as(me, () => db.lastly(() => db.query(ADD, [SOMEBODY, null])))).rejects.toMatchObject({ code: '23502' });
    await db.as(me, () => { send('one'); return Promise.resolve(); });
    expect(await keys()).toEqual(['one']);
  });

  it('cannot be asked where no transaction is open', async () => {
    await expect(Promise.resolve().then(() => db.lastly(() => Promise.resolve()))).rejects.toThrow('No transaction');
  });
});
