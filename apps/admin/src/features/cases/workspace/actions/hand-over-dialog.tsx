import { asProblem, handOverCase, type HandOverBody } from '@app/api-client';
import { Notice, RadioGroup, TextArea } from '@app/ui';
import { m } from '@texts';
import { useState } from 'react';
import type { CaseDetail } from '../../case.js';
import { ActionDialog } from './action-dialog.js';
import { useLeavingCase } from './use-leaving-case.js';

type Desk = 'parent' | 'direkt';

/** To the unit above or to ST Direkt. Whoever hands over may no longer see the case afterwards. */
export function HandOverDialog({ detail, onClose }: { detail: CaseDetail; onClose: () => void }) {
  const [to, setTo] = useState<Desk>('parent');
  const [reason, setReason] = useState('');
  const handOver = useLeavingCase(detail, (body: HandOverBody) => handOverCase({ path: { id: detail.id }, body }), onClose);
  return (
    <ActionDialog
      title={m.case_hand_over_title()}
      submit={m.case_hand_over()}
      pending={handOver.isPending}
      problem={handOver.error ? asProblem(handOver.error) : null}
      onSubmit={() => handOver.mutate({ to, ...(reason.trim() ? { reason } : {}) })}
      onClose={onClose}
    >
      <RadioGroup
        label={m.case_hand_over_to()}
        value={to}
        onChange={setTo}
        options={[
          { value: 'parent', label: m.case_hand_over_parent(), hint: m.case_hand_over_parent_hint() },
          { value: 'direkt', label: 'ST Direkt', hint: m.case_hand_over_direkt_hint() },
        ]}
      />
      <TextArea
        label={m.case_reason()}
        optional
        hint={m.case_reason_hint()}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Notice kind="warning">{m.case_hand_over_text()}</Notice>
    </ActionDialog>
  );
}
