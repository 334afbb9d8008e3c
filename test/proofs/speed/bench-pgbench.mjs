import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { databaseUrl } from '../../../apps/local/src/database.mjs';

const run = promisify(execFile);

/** PostgreSQL's own benchmark; the embedded server comes without it. Debian has it in `postgresql-contrib`. */
export function findPgbench() {
  const folders = fs.existsSync('/usr/lib/postgresql') ? fs.readdirSync('/usr/lib/postgresql').sort().reverse().map((version) => `/usr/lib/postgresql/${version}/bin`) : [];
  return [...folders, ...(process.env.PATH ?? '').split(':')].map((folder) => path.join(folder, 'pgbench')).find((file) => fs.existsSync(file));
}

/**
 * TPC-B on the same server, in a database of its own (scale 10). Answers transactions a second for each call.
 * @param {string} serverUrl
 * @param {string} program
 */
export async function tpcB(serverUrl, program) {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query('drop database if exists pgbench with (force)');
  await client.query('create database pgbench');
  await client.end();
  const url = databaseUrl(serverUrl, 'pgbench');
  await run(program, ['-i', '-q', '-s', '10', url]);
  return async (/** @type {number} */ connections, /** @type {number} */ seconds) => {
    const { stdout } = await run(program, ['-n', '-M', 'prepared', '-c', String(connections), '-j', '2', '-T', String(Math.max(1, Math.round(seconds))), url]);
    return Number(/tps = ([\d.]+)/.exec(stdout)?.[1]);
  };
}
