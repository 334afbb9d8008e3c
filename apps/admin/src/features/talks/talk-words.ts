import { m } from '@texts';
import type { AnsweredBy } from '@app/api-client';
import type { Answer, Evidence, Phase, PromiseCode } from './check.js';

export const answerText = (answer: Answer): string =>
  ({ met: m.answer_met, partly: m.answer_partly, 'not-met': m.answer_not_met, 'not-applicable': m.answer_not_applicable, unknown: m.answer_unknown })[answer]();

export const evidenceText = (evidence: Evidence): string =>
  ({
    'member-word': m.evidence_member_word,
    'rep-observation': m.evidence_rep_observation,
    'employer-confirmation': m.evidence_employer_confirmation,
    document: m.evidence_document,
  })[evidence]();

export const phaseText = (phase: Phase): string =>
  ({ org: m.phase_org, before: m.phase_before, during: m.phase_during, after: m.phase_after })[phase]();

/** What the promise is judged for. */
export const aboutText = (promise: PromiseCode): string => (promise === 'conduct' ? m.promise_about_talk() : m.promise_about_workplace());

export const answeredByText = ({ name, side }: AnsweredBy): string => name ?? (side === 'member' ? m.answered_by_member() : m.answered_by_rep());
