import { reopenCase } from '@app/api-client';
import { TextArea } from '@app/ui';
import { m } from '@texts';
import { useState } from 'react';
import type { CaseDetail } from '../../case.js';
import { ActionDialog } from './action-dialog.js';
import { useCaseVerb } from './use-case-verb.js';

export function ReopenDialog({ detail, onClose }: { detail: CaseDetail; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const verb = useCaseVerb(
    detail.id,
    (body: { reason?: string }) => reopenCase({ path: { id: detail.id }, body }),
    m.case_done_reopen({ number: detail.number }),
    onClose,
  );
  return (
    <ActionDialog
      title={m.case_reopen_title()}
      submit={m.case_reopen()}
      onSubmit={() => verb.run(reason.trim() ? { reason } : {})}
      onClose={onClose}
      {...verb}
    >
      <TextArea
        label={m.case_reason()}
        optional
        hint={m.case_reason_hint()}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </ActionDialog>
  );
}
