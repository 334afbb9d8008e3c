import { asProblem, changeMyContact, changing, type Problem } from '@app/api-client';
import { fieldProblems, showToast, type FieldProblem } from '@app/ui';
import { m } from '@texts';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { reachLacks } from '../../../app/reach-fields.js';
import { reachText } from '../../../app/words/case-words.js';
import type { MyCase } from '../my-case.js';

export type Contact = Pick<MyCase, 'contactPermission' | 'reach'>;

const same = (one: Contact, other: Contact): boolean =>
  one.contactPermission === other.contactPermission && (one.reach && reachText(one.reach)) === (other.reach && reachText(other.reach));

/** The form for another way to be reached, with what to do when somebody else was first. */
export function useContactChange(it: MyCase, onChanged: (changed: MyCase) => void) {
  const navigate = useNavigate();
  // As it was when the form was opened: what the reader has seen.
  const [seen] = useState(it);
  const [wanted, setWanted] = useState<Contact>({ contactPermission: it.contactPermission, reach: it.reach });
  const [lacks, setLacks] = useState<FieldProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [overtaken, setOvertaken] = useState<MyCase | null>(null);

  const leave = (changed: MyCase) => {
    onChanged(changed);
    return navigate({ to: '/cases/$caseId', params: { caseId: it.id } });
  };

  const refused = (refusal: Problem): Promise<void> | void => {
    const current = refusal.status === 412 ? (refusal.current as MyCase | undefined) : undefined;
    if (current) {
      // Something else in the case has moved on; this is as the reader saw it.
      if (same(current, seen)) return send(current.version);
      return setOvertaken(current);
    }
    if (refusal.status === 422) setLacks(fieldProblems(refusal.errors));
    else setProblem(refusal);
  };

  const send = async (version: number): Promise<void> => {
    setPending(true);
    setProblem(null);
    try {
      const body = { contactPermission: wanted.contactPermission, ...(wanted.reach ? { reach: wanted.reach } : {}) };
      const changed = await changeMyContact({ path: { id: it.id }, body, headers: changing({ version }) });
      showToast({ message: m.change_contact_done() });
      await leave(changed);
    } catch (thrown) {
      await refused(asProblem(thrown));
    }
    setPending(false);
  };

  const save = async (version = seen.version) => {
    const found = reachLacks(wanted.reach);
    setLacks(found);
    setAttempt(attempt + 1);
    if (found.length === 0 && !pending) await send(version);
  };

  const takeTheirs = () => overtaken && void leave(overtaken);
  const want = (change: Partial<Contact>) => setWanted({ ...wanted, ...change });
  return { wanted, want, lacks, attempt, pending, problem, overtaken, save, takeTheirs };
}
