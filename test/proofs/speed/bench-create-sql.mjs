import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { appUrl } from '../../../apps/local/src/database.mjs';
import { LOCAL } from '../../../apps/local/src/root.mjs';
import { startOn } from './bench-product.mjs';
import { HttpConnection } from './http-connection.mjs';
import { APP_PASSWORD } from './own-server.mjs';
import { idOf, sqlIdOf } from './seeded-ids.mjs';

const run = promisify(execFile);
const TAP = new URL('./statement-tap.mjs', import.meta.url).href;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** As long as an api may say of an earlier request that events wait. */
const SETTLED_MS = 100;

/**
 * The very statements by which the product takes a help request in (session, case, key, event, audit, kept answer: all of it), sent by pgbench as TPC-B's are,
 * those together that the product sends together: what the database can do of it when nothing stands before it. Ids, keys, numbers and members differ
 * each time. `writes` is the part that writes, from the transaction's begin to its end; `bare` leaves out what makes it safe to ask again and to keep: the case, its
 * event, which is the audit row too, and the job, its row in the outbox. Each answers requests a second for each call.
 * @param {{ ownerUrl: string, masterKey: Buffer, pgbench: string, act: import('./load.mjs').Act, members: number }} on
 */
export async function createInSql({ ownerUrl, masterKey, pgbench, act, members }) {
  const statements = await sentFor(act, { ownerUrl, masterKey });
  const writes = statements.filter(({ text }) => !/^\s*select (?!nextval)/i.test(text));
  const bare = writes.filter(({ text }) => !/idempotency_keys|sealing_keys/.test(text));
  const scripts = Object.entries({ whole: statements, writes, bare }).map(([name, those]) => {
    const file = path.join(LOCAL, `create-${name}-${process.pid}.sql`);
    fs.writeFileSync(file, scripted(those, { memberThen: idOf('member', 2), members }).join('\n'));
    return file;
  });
  const measure = (/** @type {string} */ script) => async (/** @type {number} */ connections, /** @type {number} */ seconds) => {
    const { stdout } = await run(pgbench, ['-n', '-M', 'prepared', '-c', String(connections), '-j', '2', '-T', String(Math.max(1, Math.round(seconds))),
      '-D', 'n=0', '-D', `began=${Math.floor(Date.now() / 1000)}`, '-f', script, appUrl(ownerUrl, APP_PASSWORD)],
      { env: { ...process.env, PGOPTIONS: '-c plan_cache_mode=force_generic_plan' } });
    return Number(/tps = ([\d.]+)/.exec(stdout)?.[1]);
  };
  const [whole, ofWrites, ofBare] = scripts.map(measure);
  return { whole, writes: ofWrites, bare: ofBare, end: () => scripts.forEach((script) => fs.rmSync(script)) };
}

/** @typedef {{ text: string, values: any[], together: boolean }} Statement */

/** Of the third request: what is asked once in a process's life has been. @returns {Promise<Statement[]>} */
async function sentFor(/** @type {import('./load.mjs').Act} */ act, /** @type {{ ownerUrl: string, masterKey: Buffer }} */ on) {
  const tap = path.join(LOCAL, 'log', `statements-${process.pid}.jsonl`);
  const { port, program } = await startOn('api', { ...on, nodeArgs: ['--import', TAP], env: { STATEMENT_TAP: tap } });
  const connection = new HttpConnection(port);
  try {
    for (const turn of [0, 1, 2]) {
      await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
      fs.writeFileSync(tap, '');
      await act(connection, turn);
    }
    const statements = fs.readFileSync(tap, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
    return statements.slice(0, statements.findIndex(({ text }) => text === 'COMMIT') + 1);
  } finally {
    connection.close();
    await program.stop();
    fs.rmSync(tap, { force: true });
  }
}

/** A case's id, in the order of time as the product's are: when pgbench began, how many cases each of its clients has taken in, and which client. */
const ID = `(to_hex(:began::bigint) || lpad(to_hex(:n::int), 8, '0') || lpad(to_hex(:client_id::int), 16, '0'))::uuid`;

const quoted = (/** @type {string} */ text) => `'${text.replaceAll("'", "''")}'`;

/** As a script of pgbench's: one statement a line, what must differ each time in variables, pipelined where the product does. */
function scripted(/** @type {Statement[]} */ statements, /** @type {{ memberThen: string, members: number }} */ { memberThen, members }) {
  // made up by pgbench, not asked for: TPC-B's are not either
  const known = new Map([[memberThen, sqlIdOf('member', ':m::int')]]);
  const literal = (/** @type {any} */ value) => {
    if (value === null || value === undefined) return 'null';
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    if (Array.isArray(value)) return `'{${value.map((one) => JSON.stringify(String(one))).join(',')}}'`;
    if (typeof value === 'object') return value.at ? 'now()' : value.bytes !== undefined ? `'\\x${value.bytes}'` : quoted(JSON.stringify(value).replaceAll('":', '": ')); // a colon before a word would be a variable
    return known.get(value) ?? quoted(String(value));
  };
  const groups = [];
  for (const { text, values, together } of statements) {
    if (/insert into idempotency_keys/.test(text)) known.set(values[1], `('key-' || :k)`);
    if (/insert into "?cases"?/i.test(text)) known.set(values.find((value) => typeof value === 'string' && UUID.test(value) && !known.has(value)), ID);
    for (const value of values) if (typeof value === 'string' && /^ST-\d{4}-\d+$/.test(value)) known.set(value, `('B-' || :k)`);
    const said = text.replaceAll(/\$(\d+)/g, (_, at) => literal(values[Number(at) - 1])).replaceAll(/\s+/g, ' ').trim();
    const lines = said.split(/; (?=select )/).map((part) => `${part};`);
    if (together) groups.at(-1)?.push(...lines);
    else groups.push(lines);
  }
  return ['\\set n :n + 1', `\\set m random(0, ${members - 1})`, '\\set k random(0, 1000000000000000000)',
    ...groups.flatMap((lines) => (lines.length > 1 ? ['\\startpipeline', ...lines, '\\endpipeline'] : lines))];
}
