import { request } from '@app/api-client';
import { queryOptions } from '@tanstack/react-query';
import { m } from '@texts';

export const answers = ['met', 'partly', 'not-met', 'unknown', 'not-applicable'] as const;
export type Answer = (typeof answers)[number];

export interface Question {
  code: string;
  textSv: string;
  textEn: string;
  answer: Answer | null;
}

export interface HowDidItGo {
  questions: Question[];
  answeredAt: string | null;
  comment: string | null;
}

const texts: Record<Answer, () => string> = {
  met: m.answer_met,
  partly: m.answer_partly,
  'not-met': m.answer_not_met,
  unknown: m.answer_unknown,
  'not-applicable': m.answer_not_applicable,
};
export const answerText = (answer: Answer): string => texts[answer]();

const path = (caseId: string): string => `/api/me/cases/${caseId}/how-did-it-go`;

export const howDidItGoQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['how-did-it-go', caseId],
    queryFn: ({ signal }) => request<HowDidItGo>('GET', path(caseId), { signal }),
  });

export const sayHowItWent = (caseId: string, told: { code: string; answer: Answer }[], comment: string, idempotencyKey: string) =>
  request<HowDidItGo>('POST', path(caseId), { idempotencyKey, body: { answers: told, ...(comment ? { comment } : {}) } });
