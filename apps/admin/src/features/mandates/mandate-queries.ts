import { listMandates } from '@app/api-client';
import { queryOptions } from '@tanstack/react-query';
import { queryClient } from '../../app/query-client.js';

export const mandatesQuery = (unitId: number) =>
  queryOptions({ queryKey: ['mandates', unitId], queryFn: ({ signal }) => listMandates({ path: { id: unitId }, signal }) });

export const refreshMandates = (): void => void queryClient.invalidateQueries({ queryKey: ['mandates'] });
