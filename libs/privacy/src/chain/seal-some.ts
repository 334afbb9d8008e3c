import { beginningOf, EVENT_AS_LINE, linkHash, momentAsText } from './link.js';
import type { Query } from './query.js';

/** Links made in one transaction: large enough to be quick, small enough for others to wait for. */
export const MOST_LINKS = 5_000;

interface Chain { id: string; position: string; hash: Buffer | null; at: string }
interface Event { id: string; line: string }

/** How it went: the id that the next batch goes on from, or null when nothing more waits or another worker is at it. */
export type SealedUpTo = string | null;

/**
 * Seals events that wait, at most MOST_LINKS of those after an id, in the open transaction. The row of the chain is locked until it ends, so
 * that one worker at a time seals; who finds it locked does nothing.
 */
export async function sealSome(query: Query, at: Date, after = '0'): Promise<SealedUpTo> {
  // what the file outside says must be in the database, also after a power cut
  await query('set local synchronous_commit = on');
  const [chain] = await query<Chain>(
    `select id, position, hash, ${momentAsText('$1::timestamptz')} as at from event_chain for update skip locked`, [at]);
  if (!chain) return null;
  const waiting = (await query<{ id: string }>(
    `select event_id as id from unsealed_events where event_id > $1 order by event_id limit ${MOST_LINKS}`, [after])).map(({ id }) => id);
  if (!waiting.length) return null;
  const sealed = new Set((await query<{ id: string }>('select event_id as id from event_seals where event_id = any($1::bigint[])', [waiting])).map(({ id }) => id));
  const there = await query<Event>(`select e.id, ${EVENT_AS_LINE} as line from event_log e where e.id = any($1::bigint[]) order by e.id`, [waiting]);
  await addLinks(query, chain, at, there.filter(({ id }) => !sealed.has(id)));
  // one whose event is gone stays: somebody removed it, and a check tells
  await query('delete from unsealed_events where event_id = any($1::bigint[])', [there.map(({ id }) => id)]);
  return waiting.length < MOST_LINKS ? null : waiting.at(-1)!;
}

async function addLinks(query: Query, chain: Chain, at: Date, events: readonly Event[]): Promise<void> {
  if (!events.length) return;
  const first = Number(chain.position) + 1;
  const hashes: Buffer[] = [];
  let hash = chain.hash ?? beginningOf(chain.id);
  for (const [index, { line }] of events.entries()) hashes.push(hash = linkHash(hash, first + index, chain.at, line));
  await query(
    `insert into event_seals (position, event_id, hash, sealed_at)
     select $1::bigint + n - 1, event_id, hash, $4 from unnest($2::bigint[], $3::bytea[]) with ordinality as link(event_id, hash, n)`,
    [first, events.map(({ id }) => id), hashes, at]);
  await query('update event_chain set position = $1, hash = $2', [first + events.length - 1, hash]);
}
