import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMe } from '../../../app/me.js';
import { workplaceQuery, type WorkplaceAnswer } from '../../../app/workplaces.js';

/** The chosen workplace with its name: the draft itself only keeps which one it is. */
export function useChosenWorkplace(id: string | null | undefined) {
  const me = useMe();
  const queries = useQueryClient();
  const own = me?.workplace?.id === id ? me?.workplace : undefined;
  const found = useQuery({ ...workplaceQuery(id ?? ''), enabled: Boolean(id) && !own });
  const workplace: WorkplaceAnswer | null = id ? (own ?? found.data ?? null) : null;
  return { workplace, remember: (chosen: WorkplaceAnswer) => queries.setQueryData(workplaceQuery(chosen.id).queryKey, chosen) };
}
