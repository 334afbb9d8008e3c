import { asProblem, changeMyTalk, changing, type Problem } from '@app/api-client';
import { faultWords, parseDate, showToast } from '@app/ui';
import { m } from '@texts';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { MyCase, Talk } from '../my-case.js';

const sameTalk = (one: Talk, other: Talk): boolean => one.date === other.date && one.kind === other.kind;

/** The form for another day or kind of talk, with what to do when somebody else was first. */
export function useTalkChange(it: MyCase, onChanged: (changed: MyCase) => void) {
  const navigate = useNavigate();
  // As it was when the form was opened: what the reader has seen.
  const [seen, setSeen] = useState({ version: it.version, talk: it.talk });
  const [wanted, setWanted] = useState<Talk>(it.talk);
  const [unknown, setUnknown] = useState(it.talk.date === null);
  const [error, setError] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [overtaken, setOvertaken] = useState<MyCase | null>(null);
  const asked: Talk = { kind: wanted.kind, date: unknown ? null : (parseDate(wanted.date ?? '') ?? null) };

  const leave = (changed: MyCase) => {
    onChanged(changed);
    return navigate({ to: '/cases/$caseId', params: { caseId: it.id } });
  };

  const refused = (refusal: Problem): Promise<void> | void => {
    const current = refusal.status === 412 ? (refusal.current as MyCase | undefined) : undefined;
    if (!current) {
      if (refusal.status === 422) setError(faultWords(refusal.errors[0]?.code));
      else setProblem(refusal);
      return;
    }
    // Something else in the case has moved on; the talk is as the reader saw it.
    if (sameTalk(current.talk, seen.talk)) return send(current.version);
    setOvertaken(current);
  };

  const send = async (version: number): Promise<void> => {
    setPending(true);
    setProblem(null);
    try {
      const body = { talkDate: asked.date, ...(asked.kind ? { talkKind: asked.kind } : {}) };
      const changed = await changeMyTalk({ path: { id: it.id }, body, headers: changing({ version }) });
      showToast({ message: m.change_talk_done() });
      await leave(changed);
    } catch (thrown) {
      await refused(asProblem(thrown));
    }
    setPending(false);
  };

  const save = async (version = seen.version) => {
    const mistake = unknown ? undefined : asked.date ? undefined : m.ask_date_wrong();
    setError(mistake);
    setAttempt(attempt + 1);
    if (!mistake && !pending) await send(version);
  };

  const takeTheirs = () => {
    if (!overtaken) return;
    setSeen({ version: overtaken.version, talk: overtaken.talk });
    void leave(overtaken);
  };

  const want = (change: Partial<Talk>) => setWanted({ ...wanted, ...change });
  return { wanted, want, unknown, setUnknown, asked, error, attempt, pending, problem, overtaken, save, takeTheirs };
}
