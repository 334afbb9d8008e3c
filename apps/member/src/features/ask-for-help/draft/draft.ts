import { request } from '@app/api-client';
import { queryOptions } from '@tanstack/react-query';
import type { ContactPermission, Need, TalkKind } from '../../../app/words/case-words.js';

export type ReachWay = 'portal' | 'phone' | 'email';

export interface Reach {
  how: ReachWay;
  phone?: string | null;
  email?: string | null;
  when?: string | null;
}

/** What a member says when asking for help; everything may be missing while it is a draft. */
export interface HelpRequestContent {
  workplaceId?: string | null;
  talkKind?: TalkKind | null;
  talkDate?: string | null;
  talkDateUnknown?: boolean;
  managerName?: string | null;
  needs?: Need[];
  description?: string | null;
  outsideWorkplace?: boolean;
  excludedReps?: string[];
  contactPermission?: ContactPermission | null;
  reach?: Reach | null;
  language?: 'sv' | 'en';
  supportNeeds?: string | null;
}

export interface Draft {
  id: string;
  version: number;
  step: number;
  content: HelpRequestContent;
  savedAt: string;
}

export interface Sent {
  id: string;
  number: string;
}

/** The draft that is begun, or null. */
export const draftQuery = queryOptions({
  queryKey: ['draft'],
  queryFn: async ({ signal }): Promise<Draft | null> => {
    const { draft } = await request<{ draft: { id: string } | null }>('GET', '/api/me/cases', { signal });
    return draft && request<Draft>('GET', `/api/me/cases/${draft.id}/draft`, { signal });
  },
  // Once it is on the screen it is the screen that knows best; saving tells if another device was first.
  staleTime: Infinity,
  gcTime: 0,
});

/** Begins a help request, or finds the one that is already begun. */
export const beginHelpRequest = () => request<Draft>('POST', '/api/me/cases');

export const saveDraft = ({ id, version }: Draft, step: number, content: HelpRequestContent) =>
  request<Draft>('PUT', `/api/me/cases/${id}/draft`, { version, body: { step, content } });

export const discardDraft = (id: string) => request('DELETE', `/api/me/cases/${id}/draft`);

export const submitHelpRequest = ({ id, version }: Draft, idempotencyKey: string) =>
  request<Sent>('POST', `/api/me/cases/${id}/submit`, { version, idempotencyKey });
