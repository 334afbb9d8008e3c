// Preloaded into an api (node --import): writes down each statement it sends, with its values, into STATEMENT_TAP; and whether it went `together`
// with the one before it on its connection, without waiting for that one's answer.
import fs from 'node:fs';
import pg from 'pg';

const { query } = pg.Client.prototype;
const told = (/** @type {any} */ value) => (Buffer.isBuffer(value) ? { bytes: value.toString('hex') } : value instanceof Date ? { at: value.toISOString() } : value);

/** How many answers each connection waits for. @type {WeakMap<pg.Client, number>} */
const awaited = new WeakMap();

/** @this {pg.Client} */
pg.Client.prototype.query = /** @type {any} */ (function tapped(/** @type {any} */ asked, /** @type {any} */ values, /** @type {any} */ done) {
  const text = typeof asked === 'string' ? asked : asked?.text;
  const given = Array.isArray(values) ? values : asked?.values ?? [];
  const before = awaited.get(this) ?? 0;
  if (text) fs.appendFileSync(process.env.STATEMENT_TAP ?? '', `${JSON.stringify({ text, values: given.map(told), together: before > 0 })}\n`);
  awaited.set(this, before + 1);
  const answer = /** @type {any} */ (query).call(this, asked, values, done);
  const answered = () => awaited.set(this, (awaited.get(this) ?? 1) - 1);
  if (answer?.then) answer.then(answered, answered);
  else answered(); // with a callback: not how the product asks
  return answer;
});
