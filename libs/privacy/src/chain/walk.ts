import type { Faults } from './faults.js';
import { beginningOf, EVENT_AS_LINE, linkHash, momentAsText } from './link.js';
import type { Query } from './query.js';

const PACE = 10_000;

interface Link { position: string; eventId: string; hash: Buffer; sealedAt: string; line: string; gone: boolean }

export interface Walked {
  /** Links that are there, and those of them whose event is there too. */
  links: number;
  events: number;
  /** The last link. */
  position: number;
  hash: Buffer;
}

/** A link that does not fit what is said to have been sealed there. */
interface Misfit { position: number; eventId: string; before: Buffer; hash: Buffer; sealedAt: string; line: string }

/** Follows the chain from its beginning and holds every link to its event. */
export async function walkChain(query: Query, chain: string, faults: Faults, say?: (links: number) => void): Promise<Walked> {
  const misfits: Misfit[] = [];
  const walked: Walked = { links: 0, events: 0, position: 0, hash: beginningOf(chain) };
  // each link's event is looked up by its key: on a large log any other way would read all of it for every few thousand links
  await query(`select set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true)`);
  for (;;) {
    const links = await query<Link>(
      `select s.position, s.event_id as "eventId", s.hash, ${momentAsText('s.sealed_at')} as "sealedAt", ${EVENT_AS_LINE} as line, e.id is null as gone
       from event_seals s left join event_log e on e.id = s.event_id where s.position > $1 order by s.position limit ${PACE}`, [walked.position]);
    for (const link of links) {
      const position = Number(link.position);
      const follows = position === walked.position + 1;
      if (!follows) faults.add('missing', walked.position + 1);
      if (link.gone) faults.add('missing', position, link.eventId);
      else if (follows && !linkHash(walked.hash, position, link.sealedAt, link.line).equals(link.hash)) misfits.push({ ...link, position, before: walked.hash });
      walked.links += 1;
      if (!link.gone) walked.events += 1;
      walked.position = position;
      walked.hash = link.hash;
    }
    say?.(walked.links);
    if (links.length < PACE) break;
  }
  await query(`select set_config('enable_hashjoin', 'on', true), set_config('enable_mergejoin', 'on', true)`);
  for (const misfit of misfits) faults.add(belongsElsewhere(misfit, misfits) ? 'moved' : 'altered', misfit.position, misfit.eventId);
  return walked;
}

const FEW = 50;

/** Whether this event is what another misfit's place was sealed with, unchanged. */
function belongsElsewhere({ line }: Misfit, misfits: readonly Misfit[]): boolean {
  return misfits.slice(0, FEW).some((other) => other.line !== line && linkHash(other.before, other.position, other.sealedAt, line).equals(other.hash));
}
