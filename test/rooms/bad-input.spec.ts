import net from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { furnishedUnion, type FurnishedUnion, request } from '../factories/furnished.js';
import { type ApiDocument, type Operation, readApiDocument } from '../setup/api-document.js';
import type { Answer } from '../setup/client.js';
import { hostileBodies, ODD_WORDS, TOO_LONG } from '../setup/hostile-values.js';
import { type Product, startProduct } from '../setup/product.js';
import { Calling, NOTHING, unexpected, unless, wantsVersion } from './calling.js';

const NOW = new Date('2026-11-23T09:00:00Z');

let product: Product;
let union: FurnishedUnion;
let document: ApiDocument;
let calling: Calling;

beforeAll(async () => {
  product = await startProduct({ now: NOW });
  union = await furnishedUnion(product);
  document = readApiDocument();
  calling = new Calling(union, document);
}, 60_000);
afterAll(() => product.stop());

/** What has to be typed in; public routes are tried apart, since too many tries there are refused. */
const written = (): Operation[] => document.operations.filter(({ body, permission }) => body && permission !== 'public');
const open = (): Operation[] => document.operations.filter(({ body, permission }) => body && permission === 'public');
const withId = (): Operation[] => document.operations.filter(({ path }) => path.includes('{id}'));

/** As it stands, byte for byte. */
async function raw(operation: Operation, path: string, body: string): Promise<Answer> {
  const client = calling.caller(operation);
  const response = await fetch(`${client.url}/api${path}`, {
    method: operation.method.toUpperCase(), body,
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', cookie: client.cookie, 'if-match': '"999"' },
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, etag: null, body: text ? JSON.parse(text) : text };
}

it('a draft that has been left too long is gone, and sending it says so', async () => {
  const member = await union.world.as(await union.world.person({ name: 'Sen Prov', unitId: union.units.section }), 'member');
  const { body: { id } } = await member.post('/me/cases');
  await product.db.query(`update cases set last_event_at = last_event_at - interval '31 days' where id = $1`, [id]);
  await product.passTo(product.clock.now());
  expect((await member.post(`/me/cases/${id}/submit`)).status).toBe(404);
  expect((await product.db.query('select 1 from cases where id = $1', [id])).rowCount).toBe(0);
});

/** What a caller hears who listens only once all is sent, or how that failed. */
function heardAfterSending(bytes: number): Promise<string> {
  return new Promise((resolve) => {
    const socket = net.connect(Number(new URL(product.url).port), '127.0.0.1').pause();
    socket.once('error', (error: Error & { code?: string }) => resolve(error.code ?? error.message));
    socket.once('data', (part: Buffer) => { resolve(part.toString()); socket.destroy(); }).pause();
    socket.write(`POST /api/sign-in/password HTTP/1.1\r\nhost: here\r\ncontent-type: application/json\r\ncontent-length: ${bytes}\r\n\r\n`);
    socket.write(Buffer.alloc(bytes, 'x'), (error) => { if (!error) socket.resume(); });
  });
}

describe('what is sent', () => {
  it('may be anything: each field is refused by its name or taken, and nothing is unforeseen', async () => {
    let count = 0;
    const faults = await calling.faultsOf(written(), async (operation, path) => {
      const found: (string | null)[] = [];
      for (const { pointer, what, body } of hostileBodies(operation.body!, calling.exampleFor(operation), document.shape)) {
        const answer = await calling.send(operation, path, body);
        const named = answer.body.errors?.some((fault: { pointer: string }) => fault.pointer.startsWith(pointer));
        count += 1;
        found.push(unexpected(operation, answer, `${pointer} ${what}`));
        if (/^(object|list of lists|ten thousand|a zero byte)/.test(what)) found.push(unless(answer.status === 422 && named, operation, answer, `${pointer} ${what}`));
        else if (answer.body.code === 'invalid') found.push(unless(answer.body.errors.length > 0, operation, answer, `${pointer} ${what}`));
      }
      return found;
    });
    expect(faults).toEqual([]);
    expect(count).toBeGreaterThan(1500);
  }, 120_000);

  it('may not hold fields nobody asked for, nor such that every object has', async () => {
    expect(await calling.faultsOf([...written(), ...open()], async (operation, path) => {
      const example = JSON.stringify(calling.exampleFor(operation)).slice(1, -1);
      const extra = await raw(operation, path, `{"extra":1,${example}}`);
      const named = extra.body.errors?.some((fault: { pointer: string; code: string }) => fault.pointer === '/extra' && fault.code === 'whitelist-validation');
      return [
        unless(extra.status === 422 && named, operation, extra, 'extra'),
        ...await Promise.all(['__proto__', 'constructor'].map(async (key) => {
          const answer = await raw(operation, path, `{"${key}":{"prototype":{"admin":true}},${example}}`);
          return unless(answer.status === 400 || answer.status === 422, operation, answer, key);
        })),
      ];
    })).toEqual([]);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it('must be JSON: 400, and an object: 4xx', async () => {
    expect(await calling.faultsOf([...written(), ...open()], async (operation, path) => [
      ...await Promise.all(['{', '{"a":', 'a=1', '\u0000', '{"a":1}{"b":2}'].map(async (body) => {
        const answer = await raw(operation, path, body);
        return unless(answer.status === 400 && answer.body.code === 'bad-request', operation, answer, body);
      })),
      ...await Promise.all(['null', '[]', '[null]', '7', '"text"', 'true'].map(async (body) => unexpected(operation, await raw(operation, path, body), body))),
    ])).toEqual([]);
  });

  it('must not be more than 1 MB: 413', async () => {
    const large = JSON.stringify({ text: TOO_LONG.repeat(30) });
    expect(await calling.faultsOf([...written(), ...open()], async (operation, path) => {
      const answer = await raw(operation, path, large);
      return [unless(answer.status === 413 && answer.body.code === 'too-large', operation, answer, 'large')];
    })).toEqual([]);
  });

  it('is read to its end when it is too much, so that whoever only listens afterwards hears why', async () => {
    expect(await heardAfterSending(8_000_000)).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('is cut off when it is far too much', async () => {
    expect(await heardAfterSending(40_000_000)).toMatch(/^E(PIPE|CONNRESET)$/);
  });

  it('is foreseen where anybody may send it', async () => {
    expect(await calling.faultsOf(open(), async (operation, path) => {
      const found: (string | null)[] = [];
      for (const { pointer, what, body } of hostileBodies(operation.body!, calling.exampleFor(operation), document.shape)) {
        found.push(unexpected(operation, await calling.send(operation, path, body), `${pointer} ${what}`));
      }
      return found;
    })).toEqual([]);
  });
});

describe('an address', () => {
  it('with an id that cannot be one answers as for an id that is not there', async () => {
    expect(await calling.faultsOf(withId(), async (operation) => {
      const body = operation.body && calling.exampleFor(operation);
      const odd = ['7f', '-1', '0', '1e3', '99999999999999999999', '%00', 'null', '..%2f..%2fsession', "1' or '1'='1", `${NOTHING}x`, 'åäö', '٣'];
      const answers = await Promise.all(odd.map(async (id) =>
        ({ id, answer: await calling.send(operation, operation.path.replace('{id}', id).replace('{promise}', 'conduct').replace('{code}', 'x'), body) })));
      return answers.map(({ id, answer }) => unless(answer.status === 404 && answer.body.code === 'not-found', operation, answer, id));
    })).toEqual([]);
  });

  it('with words nobody expects in its query is refused or answered, and so are the same words twice', async () => {
    const asking = document.operations.filter(({ method, parameters }) => method === 'get' && parameters.some((p) => p.in === 'query'));
    expect(asking.length).toBeGreaterThan(5);
    expect(await calling.faultsOf(asking, async (operation, path) => {
      const found: (string | null)[] = [];
      for (const { name } of [...operation.parameters.filter((p) => p.in === 'query'), { name: 'extra' }, { name: '__proto__' }, { name: 'search[a]' }]) {
        for (const word of [...ODD_WORDS, 'x'.repeat(3000)]) {
          const said = `${name}=${encodeURIComponent(word)}`;
          found.push(unexpected(operation, await calling.send(operation, `${path}?${said}`), said.slice(0, 80)));
        }
        for (const query of [`${name}=a&${name}=a`, `${name}=2026-Q1&${name}=1`, `${name}=%E0%A4%A`, name, `${name}=`]) {
          found.push(unexpected(operation, await calling.send(operation, `${path}?${query}`), query));
        }
      }
      return found;
    })).toEqual([]);
  }, 60_000);

  it('with the same word twice in its query is refused by its name', async () => {
    const answer = await union.callers.rep.get('/cases?sort=talk&sort=number');
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: '/sort' }] } });
  });
});

describe('the version somebody saw', () => {
  it('must be said, must be one, and must be the present one', async () => {
    const versioned = document.operations.filter(wantsVersion);
    expect(versioned.length).toBeGreaterThan(7);
    expect(await calling.faultsOf(versioned, async (operation, path) => {
      const body = Object.fromEntries(Object.entries(calling.exampleFor(operation)).filter(([key]) => !key.endsWith('Id'))); // no references
      const send = (ifMatch?: string): Promise<Answer> => (calling.caller(operation) as unknown as Record<string, typeof union.callers.rep.post>)[operation.method]!(
        path, body, ifMatch === undefined ? {} : { headers: { 'if-match': ifMatch } });
      const [missing, old] = [await send(), await send('"998"')];
      const odd = await Promise.all(['*', '3', '"x"', '', '"1", "2"', '"-1"', '"99999999999"'].map(send));
      return [
        unless(missing.status === 428 && missing.body.code === 'if-match-required', operation, missing, 'missing'),
        unless(old.status === 412 && Number.isInteger(old.body.current?.version), operation, old, 'old'),
        ...odd.map((answer) => unless(answer.status === 412 || answer.status === 428, operation, answer, 'odd')),
      ];
    })).toEqual([]);
  });
});

describe('a reference to something else', () => {
  const manager = async (): Promise<string> => (await union.callers.stranger.post(`/workplaces/${union.workplaces.far}/managers`, { roleTitle: 'Chef' })).body.id;
  const facts = async (change: object): Promise<Answer> => {
    const { version } = (await union.callers.rep.get(`/cases/${union.caseId}`)).body;
    return union.callers.rep.patch(`/cases/${union.caseId}/facts`, change, { ifMatch: version });
  };

  it('that is not there, or not there for you, is refused by its name', async () => {
    expect(await facts({ managerId: await manager() })).toMatchObject({ status: 422, body: { errors: [{ pointer: '/managerId' }] } });
    expect(await facts({ managerId: NOTHING })).toMatchObject({ status: 422, body: { errors: [{ pointer: '/managerId' }] } });
    expect(await facts({ workplaceId: NOTHING })).toMatchObject({ status: 422, body: { errors: [{ pointer: '/workplaceId' }] } });
    expect(await facts({ needs: null })).toMatchObject({ status: 422, body: { errors: [{ pointer: '/needs' }] } });
    expect(await union.callers.lead.post(`/cases/${union.caseId}/assign`, { repId: union.strangerRep.id })).toMatchObject({ status: 422, body: { errors: [{ pointer: '/repId' }] } });
    expect(await union.callers.lead.post(`/cases/${union.caseId}/assign`, { repId: NOTHING })).toMatchObject({ status: 422, body: { errors: [{ pointer: '/repId' }] } });
    expect(await union.callers.direkt.post('/cases', { memberId: NOTHING, ...request(union.workplaceId) }))
      .toMatchObject({ status: 422, body: { errors: [{ pointer: '/memberId' }] } });
    expect(await union.callers.rep.post('/workplaces', { name: 'Nytt', city: 'Umeå', employerId: 2_000_000_000, unitId: union.units.section }))
      .toMatchObject({ status: 422, body: { errors: [{ pointer: '/employerId' }] } });
    expect(await union.callers.rep.post('/workplaces', { name: 'Nytt', city: 'Umeå', employerId: 1, unitId: union.units.elsewhere }))
      .toMatchObject({ status: 422, body: { errors: [{ pointer: '/unitId' }] } });
    const me = (await union.callers.member.get('/me')).body;
    expect(await union.callers.member.patch('/me', { workplaceId: NOTHING }, { ifMatch: me.version })).toMatchObject({ status: 422, body: { errors: [{ pointer: '/workplaceId' }] } });
  });

  it('left empty in a help request is taken or refused', async () => {
    const { member, direkt } = union.callers;
    const phone = document.operations.find(({ name }) => name === 'takeRequestByPhone')!;
    for (const key of Object.keys(calling.exampleFor(phone))) {
      const { memberId, ...content } = { memberId: union.member.id, ...request(union.workplaceId), [key]: null };
      const taken = await direkt.post('/cases', { memberId, ...content });
      expect(`${key} ${taken.status}`).toMatch(/ (201|422)$/);
      const { id, version } = (await member.post('/me/cases')).body;
      await member.put(`/me/cases/${id}/draft`, { step: 4, content }, { ifMatch: version });
      expect(`${key} ${(await member.post(`/me/cases/${id}/submit`)).status}`).toMatch(/ (200|422)$/);
    }
  });

  it('in a help request is refused when it is sent', async () => {
    const draft = (await union.callers.member.post('/me/cases')).body;
    await union.callers.member.put(`/me/cases/${draft.id}/draft`, { step: 4, content: request(NOTHING) }, { ifMatch: draft.version });
    expect(await union.callers.member.post(`/me/cases/${draft.id}/submit`)).toMatchObject({ status: 422, body: { errors: [{ pointer: '/workplaceId' }] } });
    expect((await union.callers.member.delete(`/me/cases/${draft.id}/draft`)).status).toBe(204);
  });
});
