// One thread of a seeding: makes the rows of the pieces it is asked for, sealed under each case's own key.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { ROOT } from '../../../apps/local/src/root.mjs';
import { fastSealing } from './fast-sealing.mjs';
import { tellCase } from './seeded-case.mjs';
import { emptyTables, TABLES } from './seeded-tables.mjs';

const built = (/** @type {string} */ file) => import(pathToFileURL(path.join(ROOT, 'dist', file)).href);
const { urgencyOf } = await built('libs/cases/src/domain/urgency.js');
const { swedishCalendar } = await built('libs/platform/src/calendar/index.js');

const { masterKey, now, sizes, firstOfYear } = workerData;
const about = { now, sizes, firstOfYear, sealing: fastSealing(Buffer.from(masterKey)), actBy: (/** @type {object} */ facts) => urgencyOf(facts, swedishCalendar).actBy };
const tables = emptyTables();

parentPort?.on('message', (/** @type {{ from: number, until: number }} */ { from, until }) => {
  for (let n = from; n < until; n += 1) tellCase(n, about, tables);
  const parts = TABLES.map((table) => tables[table].take());
  parentPort?.postMessage(parts, parts.map(({ buffer }) => buffer)); // given away, not copied
});
