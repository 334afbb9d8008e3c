import { useState } from 'react';
import { useSession } from '../../app/session.js';
import { blankIntake, type FoundMember, type IntakeValues } from './intake.js';

interface Intake {
  member: FoundMember | null;
  values: IntakeValues;
}

const nothing: Intake = { member: null, values: blankIntake };

// In the page's own memory and nowhere else: a look at another page, or a new sign-in in the middle of the call, loses nothing.
let kept: { by: string; intake: Intake; key?: string } | null = null;

/** What has been written down so far by the one who is signed in. */
export function useKeptIntake() {
  const by = useSession()?.accountId ?? '';
  if (kept && by && kept.by !== by) kept = null;
  const [intake, setIntake] = useState(kept?.intake ?? nothing);
  return {
    ...intake,
    /** The same for one request however often it is sent, even after a look at another page. */
    key: () => (kept ? (kept.key ??= crypto.randomUUID()) : crypto.randomUUID()),
    renewKey: () => {
      if (kept) kept.key = undefined;
    },
    keep: (change: Partial<Intake> | ((before: Intake) => Partial<Intake>)) => {
      const before = kept?.intake ?? nothing;
      const next = { ...before, ...(typeof change === 'function' ? change(before) : change) };
      kept = { ...kept, by, intake: next };
      setIntake(next);
    },
    drop: () => {
      kept = null;
      setIntake(nothing);
    },
  };
}
