import { asProblem, changing, moveFollowUp, type Problem } from '@app/api-client';
import { Button, ChangedDialog, dateAndTime, Dialog, FormError, showToast, type FieldProblem } from '@app/ui';
import { m } from '@texts';
import { useState, type FormEvent } from 'react';
import { dueOf, dueProblems, momentOf, refusedFields } from './due.js';
import { DueFields } from './due-fields.js';
import { followUpTitle, type FollowUp } from './follow-up.js';
import { refreshFollowUps } from './follow-up-queries.js';

/** Gives a follow-up another moment. When somebody has moved it meanwhile, both moments are shown. */
export function MoveDialog({ followUp, onClose }: { followUp: FollowUp; onClose: () => void }) {
  const [due, setDue] = useState(dueOf(followUp.dueAt));
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [pending, setPending] = useState(false);
  const [newer, setNewer] = useState<FollowUp | null>(null);

  const save = async (version: number) => {
    setPending(true);
    setProblem(null);
    try {
      await moveFollowUp({ path: { id: followUp.id }, body: { dueAt: momentOf(due) }, headers: changing({ version }) });
      showToast({ message: m.follow_up_moved({ when: dateAndTime(momentOf(due)) }) });
      await refreshFollowUps();
      onClose();
    } catch (error) {
      const refusal = asProblem(error);
      const fields = refusedFields(error);
      setNewer(refusal.status === 412 ? (refusal.current as FollowUp) : null);
      setProblems(fields);
      setProblem(refusal.status === 412 || fields.length > 0 ? null : refusal);
      setPending(false);
    }
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    const wrong = dueProblems(due);
    setProblems(wrong);
    if (wrong.length === 0) void save(followUp.version);
  };
  const takeTheirs = () => {
    void refreshFollowUps();
    onClose();
  };

  if (newer) {
    return (
      <ChangedDialog
        values={[{ label: m.follow_up_due_at(), theirs: dateAndTime(newer.dueAt), yours: dateAndTime(momentOf(due)) }]}
        pending={pending}
        onKeepYours={() => void save(newer.version)}
        onTakeTheirs={takeTheirs}
      />
    );
  }
  return (
    <Dialog title={m.follow_up_move_title()} isOpen onClose={onClose} stay>
      <form noValidate onSubmit={send} className="space-y-4">
        <p>{followUpTitle(followUp)}</p>
        {!followUp.touched && followUp.kind !== 'own' && <p className="text-muted">{m.follow_up_move_hint()}</p>}
        <DueFields due={due} onChange={setDue} problems={problems} />
        <FormError problem={problem} />
        <Button type="submit" pending={pending}>
          {m.follow_up_move_save()}
        </Button>
      </form>
    </Dialog>
  );
}
