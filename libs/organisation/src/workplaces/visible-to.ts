import type { Actor } from '@app/platform';

/** The first wall over `workplaces w`: those of my units; ST Direkt sees the names of all, to take requests by phone. */
export function visibleTo(actor: Actor, units: string): string {
  if (actor.audience === 'system' || actor.roles.includes('direkt')) return 'true';
  return actor.audience === 'staff' ? `w.unit_id = any(${units}::int[])` : 'false';
}
