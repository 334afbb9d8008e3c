import { eventually } from '../../setup/eventually.js';
import { KINDS } from '../../factories/divided-union.js';
import type { Stage } from './stage.js';
import { SEES } from './table.js';

/** What the rep's live stream tells of cases that are not there for the rep; the announcements are those of the database itself. */
export async function streamTells({ product, union, cookies }: Stage): Promise<string[]> {
  const stop = new AbortController();
  const response = await fetch(`${product.url}/api/live`, { headers: { cookie: cookies.rep, 'sec-fetch-site': 'same-origin' }, signal: stop.signal });
  let heard = '';
  const listening = (async () => {
    for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) heard += Buffer.from(part).toString();
  })().catch(() => undefined);
  const announce = (caseId: string): Promise<unknown> =>
    product.db.query(`select pg_notify('samtalsstod_event', $1)`, [JSON.stringify({ id: Math.trunc(Math.random() * 1e9), name: 'case.message-sent', caseId, unitId: null })]);
  await eventually(async () => {
    for (const kind of KINDS.filter((one) => !SEES.rep.includes(one))) await announce(union.cases[kind]);
    await announce(union.cases.own); // last: once it is heard, so is all before it
    if (!heard.includes(union.cases.own)) throw new Error('Nothing heard yet');
  });
  stop.abort();
  await listening;
  return KINDS.filter((kind) => !SEES.rep.includes(kind) && heard.includes(union.cases[kind])).map((kind) => `the live stream tells of a case ${kind}`);
}
