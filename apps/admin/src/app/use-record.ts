import { asProblem, useFormKey, type Change, type Problem } from '@app/api-client';
import { fieldProblems, type FieldProblem } from '@app/ui';
import { useState } from 'react';

interface RecordSettings<Values extends object, Saved> {
  start: Values;
  version?: number;
  save: (values: Values, change: Change) => Promise<Saved>;
  valuesOf?: (current: Saved) => Values;
  onSaved: (saved: Saved) => void;
  onClose: () => void;
}

/** The values of a small form on their way to the server and back. */
export function useRecord<Values extends object, Saved>({ start, version, save, valuesOf, onSaved, onClose }: RecordSettings<Values, Saved>) {
  const { key, renew } = useFormKey();
  const [values, setValues] = useState(start);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [pending, setPending] = useState(false);
  const [theirs, setTheirs] = useState<{ saved: Saved; version: number; values: Values } | null>(null);

  const attempt = async (against: number | undefined) => {
    setPending(true);
    setProblem(null);
    try {
      const saved = await save(values, against === undefined ? { idempotencyKey: key() } : { version: against });
      onSaved(saved);
      onClose();
    } catch (error) {
      refuse(asProblem(error));
      setPending(false);
    }
  };

  function refuse(refusal: Problem): void {
    // After an answer the words may be changed before they are sent again; without one it may have arrived.
    if (refusal.status !== 0) renew();
    const current = refusal.current as (Saved & { version: number }) | undefined;
    const conflict = refusal.status === 412 && current && valuesOf ? { saved: current, version: current.version, values: valuesOf(current) } : null;
    const fields = fieldProblems(refusal.errors);
    setTheirs(conflict);
    setProblems(fields);
    setProblem(conflict || fields.length > 0 ? null : refusal);
  }

  return {
    values, problems, problem, pending, theirs,
    set: (change: Partial<Values>) => setValues((before) => ({ ...before, ...change })),
    send: async (wrong: readonly FieldProblem[]) => {
      setProblems(wrong);
      if (wrong.length === 0) return attempt(version);
      document.getElementById(wrong[0]!.fieldId)?.focus();
    },
    keepMine: () => attempt(theirs?.version),
    takeTheirs: () => {
      if (theirs) onSaved(theirs.saved);
      onClose();
    },
  };
}
