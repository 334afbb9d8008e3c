import { asProblem, reopenMyCase, withdrawCase, type Problem } from '@app/api-client';
import { ConfirmDialog, FormError, showToast, TextArea } from '@app/ui';
import { m } from '@texts';
import { useState } from 'react';
import type { MyCase } from '../my-case.js';

const words = {
  withdraw: { title: m.withdraw_title, text: m.withdraw_text, verb: m.withdraw, send: withdrawCase, done: m.withdraw_done },
  reopen: { title: m.reopen_title, text: m.reopen_text, verb: m.reopen, send: reopenMyCase, done: m.reopen_done },
};

interface ReasonDialogProps {
  verb: keyof typeof words;
  caseId: string;
  onDone: (changed: MyCase) => void;
  onClose: () => void;
}

/** Before taking a case back or opening it again, with room to say why. */
export function ReasonDialog({ verb, caseId, onDone, onClose }: ReasonDialogProps) {
  const [reason, setReason] = useState('');
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { title, text, verb: label, send, done } = words[verb];
  const confirm = async () => {
    setPending(true);
    try {
      const body = reason.trim() ? { reason: reason.trim() } : {};
      onDone(await send({ path: { id: caseId }, body }));
      showToast({ message: done() });
      onClose();
    } catch (error) {
      setProblem(asProblem(error));
      setPending(false);
    }
  };
  return (
    <ConfirmDialog
      title={title()}
      confirmLabel={label()}
      danger={verb === 'withdraw'}
      pending={pending}
      isOpen
      onConfirm={() => void confirm()}
      onCancel={onClose}
    >
      <div className="space-y-4">
        <p>{text()}</p>
        <TextArea
          id="reason"
          label={m.reason()}
          hint={m.reason_hint()}
          optional
          rows={3}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <FormError problem={problem} />
      </div>
    </ConfirmDialog>
  );
}
