import { addFollowUp, asProblem, changing, useFormKey, type Problem } from '@app/api-client';
import { Button, Dialog, errorOf, FormError, showToast, stockholmDay, TextField, type FieldProblem } from '@app/ui';
import { m } from '@texts';
import { useState, type FormEvent } from 'react';
import { dueProblems, momentOf, refusedFields } from './due.js';
import { DueFields, type Due } from './due-fields.js';
import { refreshFollowUps } from './follow-up-queries.js';

const tomorrow = (): Due => ({ day: stockholmDay(new Date(Date.now() + 86_400_000)), time: '08:00' });

/** A follow-up of one's own. */
export function AddDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const { key, renew } = useFormKey();
  const [text, setText] = useState('');
  const [due, setDue] = useState(tomorrow);
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [pending, setPending] = useState(false);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = [...(text.trim() ? [] : [{ fieldId: 'text', message: m.follow_up_text_missing() }]), ...dueProblems(due)];
    setProblems(wrong);
    setProblem(null);
    if (wrong.length > 0) return;
    setPending(true);
    try {
      const body = { text: text.trim(), dueAt: momentOf(due) };
      await addFollowUp({ path: { id: caseId }, body, headers: changing({ idempotencyKey: key() }) });
      showToast({ message: m.follow_up_added() });
      await refreshFollowUps();
      onClose();
    } catch (error) {
      const fields = refusedFields(error);
      const refusal = asProblem(error);
      if (refusal.status !== 0) renew();
      setProblems(fields);
      setProblem(fields.length > 0 ? null : refusal);
      setPending(false);
    }
  };

  return (
    <Dialog title={m.follow_up_add_title()} isOpen onClose={onClose} stay>
      <form noValidate onSubmit={(event) => void send(event)} className="space-y-4">
        <TextField
          id="text"
          label={m.follow_up_text()}
          hint={m.follow_up_text_hint()}
          error={errorOf(problems, 'text')}
          maxLength={500}
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <DueFields due={due} onChange={setDue} problems={problems} />
        <FormError problem={problem} />
        <Button type="submit" pending={pending}>
          {m.follow_up_add()}
        </Button>
      </form>
    </Dialog>
  );
}
