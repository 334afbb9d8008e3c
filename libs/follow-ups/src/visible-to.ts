import type { Actor } from '@app/platform';

/**
 * The first wall, for a query where the case is `c`: cases in my queues that I am not kept from, or all for the system.
 * Uses the parameters of `seenBy`, from `at` on. Row security below says the same.
 */
export function visibleTo(actor: Actor, at: number): string {
  if (actor.audience === 'system') return `($${at}::uuid is null and $${at + 1}::int[] is not null)`;
  const me = `$${at}::uuid`;
  return `(c.state <> 'draft' and c.member_id <> ${me} and ${me} <> all(c.kept_out) and c.queue_unit_id = any($${at + 1}::int[]))`;
}

/** Whether whoever asks leads the unit in whose queue the case stands, or one above it; ST Direkt leads its own desk. Same parameters. */
export const ledBy = (at: number): string => `(exists (
    with recursive up as (
      select c.queue_unit_id as id union all select u.parent_id from units u join up on u.id = up.id where u.parent_id is not null
    )
    select 1 from mandates m where m.account_id = $${at}::uuid and m.role = 'unit-lead' and m.unit_id in (select id from up)
      and $${at + 2}::date between m.from_date and coalesce(m.ended_on - 1, m.to_date))
  or exists (select 1 from units u where u.id = c.queue_unit_id and u.kind = 'direkt'))`;

export const seenBy = (actor: Actor, today: string): unknown[] => [actor.accountId, [...actor.units], today];
