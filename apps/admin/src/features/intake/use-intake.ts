import { asProblem, changing, takeRequestByPhone, useFormKey, type Problem } from '@app/api-client';
import type { FieldProblem } from '@app/ui';
import { useState } from 'react';
import { blankIntake, requestOf, type FoundMember, type HelpRequestSent, type IntakeValues } from './intake.js';
import { intakeProblems, refusedProblems } from './intake-problems.js';

/** One request by phone, from the first question to its number. */
export function useIntake() {
  const { key, renew } = useFormKey();
  const [member, setMember] = useState<FoundMember | null>(null);
  const [values, setValues] = useState(blankIntake);
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
      setSent(await takeRequestByPhone({ body: requestOf(member.accountId, values), headers: changing({ idempotencyKey: key() }) }));
    } catch (error) {
      const refusal = asProblem(error);
      // Without an answer it may have arrived: the same key makes it one case however often it is sent.
      if (refusal.status !== 0) renew();
      setProblems(refusedProblems(refusal.errors));
      setProblem(refusal.errors.length > 0 ? null : refusal);
    }
    setPending(false);
  };

  return {
    member, values, problems, attempt, problem, pending, sent, send,
    set: (change: Partial<IntakeValues>) => setValues((before) => ({ ...before, ...change })),
    found: (found: FoundMember) => {
      setMember(found);
      setValues((before) => ({ ...before, workplaceId: found.workplace?.id ?? null, workplaceName: found.workplace?.name ?? '' }));
    },
    otherMember: () => setMember(null),
    begun: member !== null && !sent,
    startOver: () => {
      renew();
      setMember(null);
      setValues(blankIntake);
      setProblems([]);
      setSent(null);
    },
  };
}
