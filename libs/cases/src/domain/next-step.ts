import type { CaseState } from './states.js';
import type { WaitingReason } from './words.js';

export const NEXT_STEPS = [
  'first-answer', 'rep-works', 'your-answer', 'employer-answers', 'waits-until', 'talk', 'tell-how-it-went', 'resolved', 'closed', 'withdrawn',
] as const;
export type NextStepCode = (typeof NEXT_STEPS)[number];

export interface NextStepFacts {
  state: CaseState;
  answerBy: Date | null;
  firstAnswerAt: Date | null;
  talkDate: string | null;
  awaiting: 'rep' | 'member' | null;
  waitingFor: WaitingReason | null;
  waitingUntil: string | null;
  toldHowItWent: boolean;
}

/** What happens next in the member's own case, and by when: an instant, or a day when only the day is known. */
export function nextStep(facts: NextStepFacts, today: string): { code: NextStepCode; at: string | null } {
  const { state, talkDate } = facts;
  if (state === 'closed' || state === 'withdrawn') return { code: state, at: null };
  const talkHasBeen = talkDate !== null && talkDate < today;
  // Whoever asks for help with a talk that has been is answered first, and then asked how it went.
  const unanswered = !facts.firstAnswerAt && (state === 'submitted' || state === 'assigned');
  if (talkHasBeen && !facts.toldHowItWent && !unanswered) return { code: 'tell-how-it-went', at: null };
  if (state === 'resolved') return { code: 'resolved', at: null };
  if (facts.awaiting === 'member') return { code: 'your-answer', at: facts.waitingUntil };
  if (state === 'waiting') {
    return { code: facts.waitingFor === 'employer' ? 'employer-answers' : 'waits-until', at: facts.waitingUntil };
  }
  if (!facts.firstAnswerAt) return { code: 'first-answer', at: facts.answerBy?.toISOString() ?? null };
  return talkDate && !talkHasBeen ? { code: 'talk', at: talkDate } : { code: 'rep-works', at: null };
}
