import type { Actor } from '@app/platform';

/** Puts a value among a query's parameters and answers the placeholder for it. */
export type Bind = (value: unknown) => string;

/** Placeholders $1, $2 … for db.query. */
export function bindTo(params: unknown[]): Bind {
  return (value) => `$${params.push(value)}`;
}

/**
 * The first wall, as SQL over `cases c`: a member sees their own; staff see what is sent and stands in the queue of a unit their
 * mandates cover today, but never their own case nor one they are kept out of. The second wall is row security, with the same rule.
 */
export function visibleTo(actor: Actor, bind: Bind): string {
  if (actor.audience === 'system') return 'true';
  if (actor.audience === 'member') return `c.member_id = ${bind(actor.accountId)}`;
  if (actor.audience !== 'staff') return 'false';
  const me = bind(actor.accountId);
  return `c.state <> 'draft' and c.queue_unit_id = any(${bind(actor.units)}::int[]) and c.member_id <> ${me} and ${me} <> all(c.kept_out)`;
}
