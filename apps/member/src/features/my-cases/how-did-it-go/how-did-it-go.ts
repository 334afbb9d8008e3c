import * as api from '@app/api-client';
import { changing, type ToldAnswer } from '@app/api-client';
import { queryOptions } from '@tanstack/react-query';
import { m } from '@texts';

export const answers = ['met', 'partly', 'not-met', 'unknown', 'not-applicable'] as const;
export type Answer = (typeof answers)[number];

export type { HowDidItGo, TalkQuestion as Question } from '@app/api-client';

const texts: Record<Answer, () => string> = {
  met: m.answer_met,
  partly: m.answer_partly,
  'not-met': m.answer_not_met,
  unknown: m.answer_unknown,
  'not-applicable': m.answer_not_applicable,
};
export const answerText = (answer: Answer): string => texts[answer]();

export const howDidItGoQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['how-did-it-go', caseId],
    queryFn: ({ signal }) => api.getHowDidItGo({ path: { id: caseId }, signal }),
  });

export const sayHowItWent = (caseId: string, told: Record<string, Answer>, comment: string, idempotencyKey: string) =>
  api.sayHowItWent({
    path: { id: caseId },
    // The codes came from the questions that the server asked.
    body: { answers: Object.entries(told).map(([code, answer]) => ({ code: code as ToldAnswer['code'], answer })), ...(comment ? { comment } : {}) },
    headers: changing({ idempotencyKey }),
  });
