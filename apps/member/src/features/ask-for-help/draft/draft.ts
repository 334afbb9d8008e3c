import * as api from '@app/api-client';
import { changing, fitsKeepalive, type HelpRequestDraft } from '@app/api-client';
import { queryOptions } from '@tanstack/react-query';

export type { HelpRequestContent } from '@app/api-client';
export type Draft = HelpRequestDraft;

/** The draft that is begun, or null. */
export const draftQuery = queryOptions({
  queryKey: ['draft'],
  queryFn: async ({ signal }): Promise<Draft | null> => {
    const { draft } = await api.listMyCases({ signal });
    return draft && api.getDraft({ path: { id: draft.id }, signal });
  },
  // Once it is on the screen it is the screen that knows best; saving tells if another device was first.
  staleTime: Infinity,
  gcTime: 0,
});

/** Begins a help request, or finds the one that is already begun. */
export const beginHelpRequest = () => api.beginHelpRequest();

/** Reaches the server even if the page is closed meanwhile. */
export const saveDraft = ({ id, version }: Draft, step: number, content: api.HelpRequestContent) =>
  api.saveDraft({ path: { id }, body: { step, content }, headers: changing({ version }), keepalive: fitsKeepalive(content) });

export const discardDraft = (id: string) => api.discardDraft({ path: { id } });

export const submitHelpRequest = ({ id, version }: Draft, idempotencyKey: string) =>
  api.submitHelpRequest({ path: { id }, headers: changing({ version, idempotencyKey }) });
