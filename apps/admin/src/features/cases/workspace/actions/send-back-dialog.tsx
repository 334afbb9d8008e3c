import { asProblem, sendCaseBack } from '@app/api-client';
import { TextArea } from '@app/ui';
import { m } from '@texts';
import { useState } from 'react';
import type { CaseDetail } from '../../case.js';
import { ActionDialog } from './action-dialog.js';
import { useLeavingCase } from './use-leaving-case.js';

/** A case that was handed over goes back to those it came from, who are told why. */
export function SendBackDialog({ detail, onClose }: { detail: CaseDetail; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const sending = useLeavingCase(detail, (body: { reason: string }) => sendCaseBack({ path: { id: detail.id }, body }), onClose);
  const submit = () => {
    setMissing(!reason.trim());
    if (reason.trim()) sending.mutate({ reason });
  };
  return (
    <ActionDialog
      title={m.case_send_back_title()}
      submit={m.case_send_back()}
      pending={sending.isPending}
      problem={sending.error ? asProblem(sending.error) : null}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{m.case_send_back_text()}</p>
      <TextArea
        label={m.case_reason()}
        hint={m.case_reason_hint()}
        error={missing ? m.case_send_back_missing() : undefined}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </ActionDialog>
  );
}
