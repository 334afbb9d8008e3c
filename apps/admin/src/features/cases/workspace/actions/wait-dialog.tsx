import { waitForAnswer } from '@app/api-client';
import { DateField, errorOf, fieldProblems, parseDate, RadioGroup } from '@app/ui';
import { m } from '@texts';
import { useState } from 'react';
import { waitingReasons, type CaseDetail, type WaitingReason } from '../../case.js';
import { waitingText } from '../../words/case-words.js';
import { ActionDialog } from './action-dialog.js';
import { useCaseVerb } from './use-case-verb.js';

export function WaitDialog({ detail, onClose }: { detail: CaseDetail; onClose: () => void }) {
  const [reason, setReason] = useState<WaitingReason>('member');
  const [until, setUntil] = useState('');
  const [missing, setMissing] = useState<string>();
  const verb = useCaseVerb(
    detail.id,
    (body: { for: WaitingReason; until?: string }) => waitForAnswer({ path: { id: detail.id }, body }),
    m.case_done_wait({ number: detail.number }),
    onClose,
  );
  const submit = () => {
    const day = parseDate(until);
    const fault = day === null ? m.case_wait_date_wrong() : reason === 'date' && day === '' ? m.case_wait_date_missing() : undefined;
    setMissing(fault);
    if (!fault) verb.run({ for: reason, ...(day ? { until: day } : {}) });
  };
  return (
    <ActionDialog title={m.case_wait_title()} submit={m.case_wait_submit()} onSubmit={submit} onClose={onClose} {...verb}>
      <RadioGroup
        label={m.case_wait_for()}
        value={reason}
        onChange={setReason}
        options={waitingReasons.map((value) => ({ value, label: waitingText(value) }))}
      />
      <DateField
        label={m.case_wait_until()}
        optional={reason !== 'date'}
        value={until}
        onChange={setUntil}
        error={missing ?? errorOf(fieldProblems(verb.problem?.errors), 'until')}
      />
    </ActionDialog>
  );
}
