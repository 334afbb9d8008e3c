import { asProblem, changing, takeRequestByPhone, type Problem } from '@app/api-client';
import { noteRouteChange, type FieldProblem } from '@app/ui';
import { useState } from 'react';
import { blankIntake, isBegun, requestOf, withoutReach, type FoundMember, type HelpRequestSent, type IntakeValues } from './intake.js';
import { intakeProblems, refusedProblems } from './intake-problems.js';
import { useKeptIntake } from './kept-intake.js';

/** One request by phone, from the first question to its number. */
export function useIntake() {
  const { member, values, key, renewKey, keep, drop } = useKeptIntake();
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [pending, setPending] = useState(false);
  const [sent, setSent] = useState<HelpRequestSent | null>(null);

  const send = async () => {
    const wrong = intakeProblems(values);
    setProblems(wrong);
    setProblem(null);
    setAttempt((count) => count + 1);
    if (wrong.length > 0 || !member) return;
    setPending(true);
    try {
      const taken = await takeRequestByPhone({ body: requestOf(member.accountId, values), headers: changing({ idempotencyKey: key() }) });
      noteRouteChange();
      setSent(taken);
      drop();
    } catch (error) {
      const refusal = asProblem(error);
      // Without an answer it may have arrived: the same key makes it one case however often it is sent.
      if (refusal.status !== 0) renewKey();
      setProblems(refusedProblems(refusal.errors));
      setProblem(refusal.errors.length > 0 ? null : refusal);
    }
    setPending(false);
  };

  return {
    member, values, problems, attempt, problem, pending, sent, send,
    /** Answers of a member who has been left are still there. */
    leftAnswers: !member && isBegun(values),
    set: (change: Partial<IntakeValues>) => keep((before) => ({ values: { ...before.values, ...change } })),
    /** Where the wrong person was looked up, the answers so far are of the one who is found now. */
    found: (found: FoundMember, keepAnswers: boolean) => {
      noteRouteChange();
      keep((before) => ({
        member: found,
        values: {
          ...(keepAnswers ? before.values : blankIntake), workplaceId: found.workplace?.id ?? null, workplaceName: found.workplace?.name ?? '',
        },
      }));
    },
    otherMember: () => {
      noteRouteChange();
      setProblems([]);
      setProblem(null);
      renewKey();
      keep((before) => ({ member: null, values: withoutReach(before.values) }));
    },
    startOver: () => {
      noteRouteChange();
      setSent(null);
    },
  };
}
