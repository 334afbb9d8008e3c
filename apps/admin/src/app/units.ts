import { listUnits, type Unit } from '@app/api-client';
import { queryOptions, useQuery } from '@tanstack/react-query';

/** The union's tree, each unit after the one above it. It seldom changes. */
export const unitsQuery = queryOptions({
  queryKey: ['units'],
  queryFn: ({ signal }) => listUnits({ signal }),
  staleTime: 5 * 60_000,
});

/** The units one's mandates cover. Whoever has no mandate but the whole union, as ST Direkt, gets every unit. */
export function useMyUnits(): Unit[] {
  const { data } = useQuery(unitsQuery);
  const units = data?.items.filter(({ kind }) => kind !== 'direkt') ?? [];
  const mine = units.filter((unit) => unit.mine);
  return mine.length > 0 ? mine : units;
}
