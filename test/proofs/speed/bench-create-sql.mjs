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

/**
 * The very statements by which the product takes a help request in (case, key, event, audit, kept answer: all of it), sent by pgbench as TPC-B's are:
 * what the database can do of it when nothing stands before it. Ids, keys, numbers and members differ each time. Answers requests a second for each call.
 * @param {{ ownerUrl: string, masterKey: Buffer, pgbench: string, act: import('./load.mjs').Act, members: number }} on
 */
export async function createInSql({ ownerUrl, masterKey, pgbench, act, members }) {
  const tap = path.join(LOCAL, 'log', `statements-${process.pid}.jsonl`);
  const { port, program } = await startOn('api', { ownerUrl, masterKey, nodeArgs: ['--import', TAP], env: { STATEMENT_TAP: tap } });
  const connection = new HttpConnection(port);
  try {
    for (const turn of [0, 1]) await act(connection, turn); // what is asked once in a process's life
    fs.writeFileSync(tap, '');
    await act(connection, 2);
  } finally {
    connection.close();
    await program.stop();
  }
  const statements = fs.readFileSync(tap, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
  fs.rmSync(tap);
  const script = path.join(LOCAL, `create-${process.pid}.sql`);
  const count = scripted(statements, idOf('member', 2));
  fs.writeFileSync(script, [`\\set m random(0, ${members - 1})`, ...count].join('\n'));
  const statementsSent = count.length;
  const measure = async (/** @type {number} */ connections, /** @type {number} */ seconds) => {
    const { stdout } = await run(pgbench, ['-n', '-M', 'prepared', '-c', String(connections), '-j', '2', '-T', String(Math.max(1, Math.round(seconds))), '-f', script, appUrl(ownerUrl, APP_PASSWORD)],
      { env: { ...process.env, PGOPTIONS: '-c plan_cache_mode=force_generic_plan' } });
    return Number(/tps = ([\d.]+)/.exec(stdout)?.[1]);
  };
  return { measure, statementsSent, end: () => fs.rmSync(script) };
}

const quoted = (/** @type {string} */ text) => `'${text.replaceAll("'", "''")}'`;

/** As a script of pgbench's: one statement a line, what must differ each time in variables. */
function scripted(/** @type {{ text: string, values: any[] }[]} */ statements, /** @type {string} */ member) {
  const known = new Map([[member, ':member']]);
  const lines = [`select gen_random_uuid() as id, gen_random_uuid() as key, ${sqlIdOf('member', ':m::int')} as member \\gset`];
  const literal = (/** @type {any} */ value) => {
    if (value === null || value === undefined) return 'null';
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    if (Array.isArray(value)) return `'{${value.map((one) => JSON.stringify(String(one))).join(',')}}'`;
    if (typeof value === 'object') return value.at ? 'now()' : value.bytes !== undefined ? `'\\x${value.bytes}'` : quoted(JSON.stringify(value).replaceAll('":', '": ')); // a colon before a word would be a variable
    return known.get(value) ?? quoted(String(value));
  };
  for (const { text, values } of statements) {
    if (/insert into idempotency_keys/.test(text)) known.set(values[1], ':key');
    if (/insert into "?cases"?/i.test(text)) {
      const id = values.find((value) => typeof value === 'string' && UUID.test(value) && !known.has(value));
      known.set(id, ':id');
    }
    for (const value of values) if (typeof value === 'string' && /^ST-\d{4}-\d+$/.test(value)) known.set(value, ':number');
    const said = text.replaceAll(/\$(\d+)/g, (_, at) => literal(values[Number(at) - 1])).replaceAll(/\s+/g, ' ');
    const numbered = /^select nextval\('(case_number_\d+)'\)/.exec(said);
    for (const one of numbered ? [`select 'B-' || nextval('${numbered[1]}') as number \\gset`] : said.split(/; (?=select )/).map((part) => `${part};`)) lines.push(one);
  }
  return lines;
}
