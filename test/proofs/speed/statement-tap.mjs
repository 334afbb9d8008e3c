// Preloaded into an api (node --import): writes down each statement it sends, with its values, into STATEMENT_TAP.
import fs from 'node:fs';
import pg from 'pg';

const { query } = pg.Client.prototype;
const told = (/** @type {any} */ value) => (Buffer.isBuffer(value) ? { bytes: value.toString('hex') } : value instanceof Date ? { at: value.toISOString() } : value);

/** @this {pg.Client} */
pg.Client.prototype.query = /** @type {any} */ (function tapped(/** @type {any} */ asked, /** @type {any} */ values, /** @type {any} */ done) {
  const text = typeof asked === 'string' ? asked : asked?.text;
  const given = Array.isArray(values) ? values : asked?.values ?? [];
  if (text) fs.appendFileSync(process.env.STATEMENT_TAP ?? '', `${JSON.stringify({ text, values: given.map(told) })}\n`);
  return /** @type {any} */ (query).call(this, asked, values, done);
});
