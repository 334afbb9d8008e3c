import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { Clock } from '@app/platform';
import { runNode } from '../../apps/local/src/run.mjs';
import { smallUnion, type SmallUnion } from '../factories/world.js';
import { Client } from '../setup/client.js';
import { eventually } from '../setup/eventually.js';
import { mortalProgram } from '../proofs/mortal-program.mjs';
import { type RunningProduct, startRunningProduct } from '../proofs/running-product.mjs';
import { RoundRobin } from './round-robin.js';

type Line = { time: string; level: string; message: string; request?: string; handler?: string; operation?: string; status?: number; ms?: number };

let product: RunningProduct;
let db: pg.Client;
let union: SmallUnion;
let rep: Client;
let member: Client;

beforeAll(async () => {
  product = await startRunningProduct({ apis: 2, workers: 1, durable: false, env: { METRICS_PORT: '0', DRAIN_SECONDS: '1', LOG_LEVEL: 'debug' } });
  db = new pg.Client({ connectionString: product.ownerUrl });
  await db.connect();
  union = await smallUnion({ db, clock: new Clock() as never, url: product.url });
  rep = await union.world.as(union.rep, 'staff');
  member = await union.world.as(union.member, 'member');
}, 120_000);
afterAll(async () => {
  await db?.end();
  await product?.stop();
}, 60_000);

const linesOf = (program: { log(): string }): Line[] =>
  program.log().split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as Line);

/** What Prometheus would read of a program. */
async function metricsOf(program: { log(): string }): Promise<string> {
  const address = /http:\/\/127\.0\.0\.1:\d+\/metrics/.exec(program.log())![0];
  return (await fetch(address)).text();
}

describe('a request', () => {
  it('keeps the name its proxy gave it: in the answer, in the problem, in the log and in the jobs that come of it', async () => {
    const request = `edge-${randomUUID()}`;
    const missing = await rep.get(`/cases/${randomUUID()}`, { headers: { 'x-request-id': request } });
    expect([missing.status, missing.headers.get('x-request-id'), missing.body.reference]).toEqual([404, request, request]);
    await eventually(async () => expect(linesOf(product.apis[0]!).filter((line) => line.request === request)).toMatchObject(
      [{ level: 'info', message: 'answered', operation: 'GET /api/cases/:id', status: 404 }]));

    await askForHelp({ headers: { 'x-request-id': request } });
    await eventually(async () => expect(linesOf(product.workers[0]!).filter((line) => line.request === request).map(({ message }) => message))
      .toContain('job done'));
  });

  it('gets a new name when the one it came with could break a line or a query', async () => {
    for (const bad of ['short', 'a b c d e f g h', `x${'y'.repeat(60)}`, "'; drop table--"]) {
      const { headers } = await rep.get('/session', { headers: { 'x-request-id': bad } });
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it('leaves one line each, without address, question or person', async () => {
    await rep.get('/cases?view=unassigned&q=2026');
    await eventually(async () => expect(linesOf(product.apis[0]!).some(({ operation }) => operation === 'GET /api/cases')).toBe(true));
    const log = product.apis.map((api) => api.log()).join('');
    for (const said of [union.rep.id, union.rep.name, union.rep.email, union.member.name, 'view=unassigned', '127.0.0.1,']) expect(log).not.toContain(said);
    for (const line of linesOf(product.apis[0]!).filter(({ message }) => message === 'answered')) {
      expect(Object.keys(line).sort()).toEqual(['context', 'level', 'message', 'ms', 'operation', 'program', 'request', 'status', 'time']);
    }
  });
});

it('tells Prometheus what it does, in words of its own and without a single id', async () => {
  const [api, worker] = [await metricsOf(product.apis[0]!), await eventually(async () => {
    const text = await metricsOf(product.workers[0]!);
    expect(text).toMatch(/samtalsstod_jobs_total\{handler="platform\.relay",result="done"\} [1-9]/);
    return text;
  })];
  expect(api).toMatch(/samtalsstod_http_requests_total\{operation="GET \/api\/cases\/:id",status="4xx"\} [1-9]/);
  expect(api).toMatch(/samtalsstod_http_request_seconds_bucket\{le="0\.1",operation="GET \/api\/session"\} [1-9]/);
  for (const name of ['pool_connections{pool="work"}', 'pool_waiting{pool="work"}', 'live_streams']) expect(api).toContain(`samtalsstod_${name} `);
  expect(api).toContain('nodejs_eventloop_lag_p99_seconds ');
  for (const name of ['queue_jobs{state="waiting"}', 'outbox_age_seconds', 'deliveries_age_seconds', 'repeating_late_seconds', 'mails{state="waiting"}', 'mails{state="given_up"}',
    'follow_ups_late']) expect(worker).toMatch(new RegExp(`^samtalsstod_${name.replaceAll(/[{}]/g, '\\$&')} \\d`, 'm'));
  const sealed = await eventually(async () => { // every event so far, and none waits
    const text = await metricsOf(product.workers[0]!);
    expect(text).toMatch(/^samtalsstod_audit_unsealed_events 0$/m);
    expect(text).toMatch(/^samtalsstod_audit_unsealed_age_seconds 0$/m);
    return Number(/^samtalsstod_audit_sealed_position (\d+)$/m.exec(text)![1]);
  });
  expect(sealed).toBeGreaterThan(0);
  expect(api + worker).not.toMatch(/="[^"]*([0-9a-f]{8}-[0-9a-f]{4}|@)/);
});

it('verifies the audit trail with the settings the worker has, a password in a file too', async () => {
  const url = new URL(product.env.DATABASE_URL!);
  const file = `${product.dir}/app-password`;
  fs.writeFileSync(file, `${decodeURIComponent(url.password)}\n`);
  url.password = '';
  const said = await runNode(['dist/apps/worker/src/verify-audit.js'], { env: { ...product.env, DATABASE_URL: url.href, DATABASE_PASSWORD_FILE: file } });
  expect(said).toContain('The audit trail is whole.');
});

it('counts guesses over all processes together', async () => {
  const statuses: number[] = [];
  for (let n = 0; n < 6; n++) {
    statuses.push((await new Client(product.urls[n % 2]!).post('/me/sign-in-links', { email: 'gissad@example.org' })).status);
  }
  expect(statuses).toEqual([202, 202, 202, 202, 202, 429]);
});

it('is restarted one by one under load without a request that fails', async () => {
  const proxy = new RoundRobin(product.urls);
  const headers = (client: Client): Record<string, string> => ({ cookie: client.cookie, 'sec-fetch-site': 'same-origin' });
  let loading = true;
  const caller = async (): Promise<void> => {
    while (loading) {
      await proxy.send('GET', '/api/cases?view=unassigned', headers(rep));
      await proxy.send('POST', '/api/notices/read-all', headers(rep), {});
      await proxy.send('GET', '/api/me/cases', headers(member));
    }
  };
  const callers = Array.from({ length: 6 }, caller);
  const stream = await listenTo(`${product.urls[0]}/api/live`, headers(rep));
  for (const [n, api] of product.apis.entries()) {
    const before = proxy.answered;
    await api.stop();
    expect(api.log()).toContain('"message":"stopped"'); // by itself, not cut off
    if (n === 0) expect(await stream.ended).toBe('in good order');
    await eventually(async () => expect(proxy.answered).toBeGreaterThan(before + 50));
    await api.start();
    await eventually(async () => expect(proxy.upstreams[n]!.ready).toBe(true));
    const sent = proxy.upstreams[n]!.sent;
    await eventually(async () => expect(proxy.upstreams[n]!.sent).toBeGreaterThan(sent + 20));
  }
  loading = false;
  await Promise.all(callers);
  await proxy.stop();
  expect(proxy.failures).toEqual([]);
  expect(proxy.answered).toBeGreaterThan(200);
}, 120_000);

it('says it is not ready while it drains, and asks callers to leave', async () => {
  const [api] = product.apis;
  const stopping = api!.stop();
  const answer = await eventually(async () => {
    const response = await fetch(`${api!.url}/readyz`);
    expect(response.status).toBe(503);
    return response;
  });
  expect(await answer.json()).toMatchObject({ code: 'not-ready', reasons: ['draining'] });
  const still = await fetch(`${api!.url}/api/session`, { headers: { cookie: rep.cookie } });
  expect([still.status, still.headers.get('connection')]).toEqual([200, 'close']);
  expect((await fetch(`${api!.url}/livez`)).status).toBe(200);
  await stopping;
  await api!.start();
}, 60_000);

it('lets the worker end what it has begun, but not for longer than it may take', async () => {
  const [worker] = product.workers;
  await worker!.stop();
  expect(worker!.log()).toContain('"message":"stopped"');

  const silent = net.createServer(() => undefined); // a mail server that takes the call and says nothing
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const { port } = silent.address() as net.AddressInfo;
  const held = new Promise((resolve) => silent.once('connection', resolve));
  const another = mortalProgram({
    name: 'worker-held', args: ['dist/apps/worker/src/main.js'], logDir: product.dir,
    env: { ...product.env, SMTP_URL: `smtp://127.0.0.1:${port}`, SHUTDOWN_SECONDS: '1', DRAIN_SECONDS: '0' },
  });
  await another.start();
  await new Client(product.url).post('/me/sign-in-links', { email: union.member.email });
  await held;
  await another.stop();
  expect(another.log()).toContain('not everything ended in time');
  silent.close();
  await worker!.start();
}, 60_000);

/** Every turn comes at most five seconds after the last, and each worker looks every other second. */
const A_TURN_MS = 8_000;

it('does what mends at once, however much waits, and what the queue has forgotten', async () => {
  const [worker] = product.workers;
  await worker!.stop();
  const id = await askForHelp();
  await db.query(`delete from bullmq.job`);
  for (let n = 0; n < 60; n++) expect((await rep.post(`/cases/${id}/${n % 2 ? 'un' : ''}claim`)).status).toBe(200);
  const before = linesOf(worker!).length;
  await worker!.start();
  const started = Date.now();
  const mending = ['platform.heal', 'follow-ups.sweep', 'mails.sweep'];
  const began = await eventually(async () => {
    const jobs = linesOf(worker!).slice(before).filter(({ message }) => message === 'job done');
    expect(jobs.filter(({ handler }) => handler === 'notifications.case-claimed').length).toBeGreaterThan(25);
    return mending.map((name) => {
      const { time, ms } = jobs.find(({ handler }) => handler === name)!;
      return Date.parse(time) - ms!;
    });
  }, 30);
  for (const at of began) expect(at - started).toBeLessThan(A_TURN_MS);
  await eventually(async () => { // the asking itself, whose job was deleted
    expect((await db.query('select 1 from outbox union all select 1 from deliveries where done_at is null')).rowCount).toBe(0);
    expect((await db.query('select 1 from follow_ups where case_id = $1', [id])).rowCount).toBeGreaterThan(0);
  }, 30);
}, 90_000);

it('lets a follow-up fall due in time although one worker stands still and the queue is wiped', async () => {
  const [still] = product.workers;
  const other = mortalProgram({ name: 'worker-other', args: ['dist/apps/worker/src/main.js'], logDir: product.dir, env: product.env });
  await other.start();
  const id = await askForHelp();
  expect((await rep.post(`/cases/${id}/claim`)).status).toBe(200);
  const dueAt = new Date(Date.now() + 3000);
  for (let n = 0; n < 10; n++) expect((await rep.post(`/cases/${id}/follow-ups`, { text: 'Ring', dueAt: dueAt.toISOString() })).status).toBe(201);
  await new Promise((resolve) => setTimeout(resolve, dueAt.getTime() - Date.now()));
  still!.pause(); // with luck in the midst of one of them
  await db.query('delete from bullmq.job');
  const late = await eventually(async () => {
    const { rows } = await db.query(`select extract(epoch from max(fell_due_at) - max(due_at))::float8 as late from follow_ups where due_at = $1
      having count(*) filter (where state = 'due') = 10`, [dueAt]);
    expect(rows).toHaveLength(1);
    return rows[0].late as number;
  }, 30);
  still!.resume();
  await other.stop();
  expect(late).toBeLessThan(15);
}, 90_000);

it('names the request in the database while its statements run', async () => {
  const request = `edge-${randomUUID()}`;
  await db.query('begin; lock table notices in access exclusive mode'); // so that it stands still long enough to be seen
  const waiting = rep.get('/notices', { headers: { 'x-request-id': request } });
  const other = new pg.Client({ connectionString: product.ownerUrl });
  await other.connect();
  await eventually(async () => {
    const { rowCount } = await other.query('select 1 from pg_stat_activity where application_name = $1', [`samtalsstod ${request}`]);
    expect(rowCount).toBe(1);
  });
  await db.query('rollback');
  expect((await waiting).status).toBe(200);
  await other.end();
});

/** A case that the member has just asked for. */
async function askForHelp(sent: Parameters<typeof member.post>[2] = {}): Promise<string> {
  const { body: { id, version } } = await member.post('/me/cases');
  const content = {
    workplaceId: union.workplaces.office, talkKind: 'medarbetarsamtal', talkDate: null, talkDateUnknown: true, needs: ['prepare'],
    contactPermission: 'no', reach: { how: 'portal' }, language: 'sv',
  };
  await member.put(`/me/cases/${id}/draft`, { step: 4, content }, { ifMatch: version });
  expect((await member.post(`/me/cases/${id}/submit`, {}, sent)).status).toBe(200);
  return id;
}

/** A live stream; `ended` tells how. */
async function listenTo(url: string, headers: Record<string, string>): Promise<{ ended: Promise<string> }> {
  const response = await fetch(url, { headers });
  expect(response.status).toBe(200);
  const reader = response.body!.getReader();
  await reader.read();
  const readOn = async (): Promise<string> => {
    for (;;) {
      const { done } = await reader.read();
      if (done) return 'in good order';
    }
  };
  return { ended: readOn().catch((e: Error) => `broken: ${e.message}`) };
}
