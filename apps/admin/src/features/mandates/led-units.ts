import type { Unit } from '@app/api-client';
import { useQuery } from '@tanstack/react-query';
import { useSession } from '../../app/session.js';
import { unitsQuery } from '../../app/units.js';

/** The units one leads, with everything below them. To be a rep in a unit gives no say about its mandates. */
export function useLedUnits(): Unit[] {
  const { data } = useQuery(unitsQuery);
  const session = useSession();
  const led = new Set(session?.mandates.filter(({ role }) => role === 'unit-lead').map(({ unitId }) => unitId));
  // Each unit comes after the one above it.
  return (data?.items ?? []).filter(({ id, parentId }) => {
    if (parentId !== null && led.has(parentId)) led.add(id);
    return led.has(id);
  });
}
