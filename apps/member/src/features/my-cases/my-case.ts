import { request } from '@app/api-client';
import { type CaseState } from '@app/ui';
import { queryOptions } from '@tanstack/react-query';
import type { ContactPermission, Need, TalkKind } from '../../app/words/case-words.js';

export type NextStepCode =
  | 'first-answer' | 'rep-works' | 'your-answer' | 'employer-answers' | 'waits-until' | 'talk' | 'tell-how-it-went' | 'resolved' | 'closed' | 'withdrawn';

export interface NextStep {
  code: NextStepCode;
  /** An instant, or a day when only the day is known. */
  at: string | null;
}

export interface Talk {
  kind: TalkKind | null;
  date: string | null;
}

export interface MyCaseRow {
  id: string;
  number: string;
  state: CaseState;
  talk: Talk | null;
  nextStep: NextStep;
  submittedAt: string;
  unreadMessages: number;
  repName: string | null;
}

export interface MyCases {
  draft: { id: string; step: number; savedAt: string } | null;
  open: MyCaseRow[];
  closed: MyCaseRow[];
}

export interface CaseMessage {
  id: string;
  side: 'member' | 'rep';
  authorName: string | null;
  text: string;
  at: string;
}

export interface CaseEvent {
  id: number;
  at: string;
  code: string;
  by: { role: string; name: string | null };
  data: Record<string, unknown>;
}

export interface MyCase {
  id: string;
  number: string;
  version: number;
  state: CaseState;
  nextStep: NextStep;
  talk: Talk;
  workplace: { id: string; name: string } | null;
  needs: Need[];
  description: string | null;
  contactPermission: ContactPermission;
  outsideWorkplace: boolean;
  rep: { name: string } | null;
  messages: CaseMessage[];
  timeline: CaseEvent[];
  readBy: { name: string; role: string; at: string }[];
  /** What can be done now, by the case's lifecycle. */
  actions: string[];
  howDidItGo: 'not-yet' | 'open' | 'answered';
  composerDraft: string | null;
  submittedAt: string;
  answerBy: string;
}

export const myCasesQuery = queryOptions({
  queryKey: ['my-cases'],
  queryFn: ({ signal }) => request<MyCases>('GET', '/api/me/cases', { signal }),
});

export const myCaseQuery = (id: string) =>
  queryOptions({
    queryKey: ['my-cases', id],
    queryFn: ({ signal }) => request<MyCase>('GET', `/api/me/cases/${id}`, { signal }),
    // Whoever opens the case comes for what is new in it.
    staleTime: 0,
  });
