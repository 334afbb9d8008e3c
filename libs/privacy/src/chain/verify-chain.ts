import { type Fault, Faults } from './faults.js';
import type { HeadLines } from './head-file.js';
import { SEALED_COLUMNS } from './link.js';
import type { Query } from './query.js';
import { walkChain } from './walk.js';
import { holdWrittenHeads } from './written-heads.js';

export interface Verification {
  chain: string;
  /** Links followed; where the last one stands, and when it was made. */
  links: number;
  position: number;
  sealedAt: Date | null;
  /** Events not yet sealed, and when the oldest of them happened. */
  waiting: number;
  waitingSince: Date | null;
  /** Heads outside the database that the chain was held against, one a line; null when there is no such file. */
  heads: number | null;
  faults: number;
  /** The first hundred, in the order of the chain. */
  first: Fault[];
}

interface ChainRow { id: string; position: string; hash: Buffer | null }

/**
 * Holds the whole audit trail against its seals, its seals against each other, and their heads against the file outside. Everything is read in
 * the open transaction, which should see one moment of the database; of the file only what it said before that moment.
 */
export async function verifyChain(query: Query, lines: HeadLines | null, say?: (links: number) => void): Promise<Verification> {
  const faults = new Faults();
  const [chain] = await query<ChainRow>('select id, position, hash from event_chain');
  const id = chain?.id ?? '';
  const outside = lines && await holdWrittenHeads(query, id, lines, faults);
  const walked = await walkChain(query, id, faults, say);
  if (outside?.beyond) faults.add('cut-short', walked.position + 1);
  if (Number(chain?.position ?? -1) > walked.position) faults.add('cut-short', walked.position + 1);
  else if (Number(chain?.position ?? -1) < walked.position || (chain?.hash && !chain.hash.equals(walked.hash))) faults.add('head-row', walked.position);

  const rest = await whatIsNotSealed(query, walked.events, faults);
  await holdTheLogItself(query, faults);
  const [last] = await query<{ at: Date }>('select sealed_at as at from event_seals where position = $1', [walked.position]);
  return {
    chain: id, links: walked.links, position: walked.position, sealedAt: last?.at ?? null, ...rest, heads: outside && outside.heads, faults: faults.count, first: faults.first,
  };
}

/** Events that wait to be sealed, and any that neither wait nor are sealed. */
async function whatIsNotSealed(query: Query, sealedEvents: number, faults: Faults): Promise<Pick<Verification, 'waiting' | 'waitingSince'>> {
  const [queue] = await query<{ waiting: string; since: Date | null; lost: string[] }>(
    `select count(e.id) as waiting, min(e.at) as since, coalesce(array_agg(u.event_id::text) filter (where e.id is null), '{}') as lost
     from unsealed_events u left join event_log e on e.id = u.event_id where not exists (select 1 from event_seals s where s.event_id = u.event_id)`);
  for (const eventId of queue!.lost) faults.add('missing', null, eventId);
  const waiting = Number(queue!.waiting);
  const [log] = await query<{ events: string }>('select count(*) as events from event_log');
  if (Number(log!.events) !== sealedEvents + waiting) {
    const strangers = await query<{ id: string }>(
      `select e.id from event_log e where not exists (select 1 from event_seals s where s.event_id = e.id)
         and not exists (select 1 from unsealed_events u where u.event_id = e.id) order by e.id limit 100`);
    for (const { id } of strangers) faults.add('inserted', null, id);
  }
  return { waiting, waitingSince: queue!.since };
}

/** New events must still find their way to the seals, with all that they say. */
async function holdTheLogItself(query: Query, faults: Faults): Promise<void> {
  const triggers = await query(
    `select 1 from pg_trigger where tgrelid = 'event_log'::regclass and tgname = 'event_log_unsealed' and tgenabled in ('O', 'A')`);
  if (!triggers.length) faults.add('not-sealing');
  const columns = await query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = 'event_log'::regclass and attnum > 0 and not attisdropped`);
  const names = new Set(columns.map(({ name }) => name));
  if (names.size !== SEALED_COLUMNS.length || SEALED_COLUMNS.some((name) => !names.has(name))) faults.add('unsealed-column');
}
