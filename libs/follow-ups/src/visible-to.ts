import type { Actor } from '@app/platform';

/**
 * The first wall, for a query where the case is `c`: cases in my queues that I am not kept from, or all for the system.
 * Uses two parameters, from `at` on: those of `seenBy`. Row security below says the same.
 */
export function visibleTo(actor: Actor, at: number): string {
  if (actor.audience === 'system') return `($${at}::uuid is null and $${at + 1}::int[] is not null)`;
  const me = `$${at}::uuid`;
  return `(c.state <> 'draft' and c.member_id <> ${me} and ${me} <> all(c.kept_out) and c.queue_unit_id = any($${at + 1}::int[]))`;
}

export const seenBy = (actor: Actor): unknown[] => [actor.accountId, [...actor.units]];
