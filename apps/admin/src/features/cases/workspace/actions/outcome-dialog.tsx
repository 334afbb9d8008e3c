import { closeCase, resolveCase } from '@app/api-client';
import { Notice, RadioGroup } from '@app/ui';
import { m } from '@texts';
import { useState } from 'react';
import { outcomes, type CaseDetail, type Outcome } from '../../case.js';
import { outcomeText } from '../../words/case-words.js';
import { ActionDialog } from './action-dialog.js';
import { Remaining } from './remaining.js';
import { useCaseVerb } from './use-case-verb.js';

interface OutcomeDialogProps {
  detail: CaseDetail;
  verb: 'resolve' | 'close';
  onClose: () => void;
}

/** What came of the case, beside what is still open in it. */
export function OutcomeDialog({ detail, verb, onClose }: OutcomeDialogProps) {
  const [outcome, setOutcome] = useState<Outcome | ''>(detail.outcome ?? '');
  const [missing, setMissing] = useState(false);
  const path = { id: detail.id };
  const closing = verb === 'close';
  const state = useCaseVerb(
    detail.id,
    (body: { outcome: Outcome }) => (closing ? closeCase({ path, body }) : resolveCase({ path, body })),
    closing ? m.case_done_close({ number: detail.number }) : m.case_done_resolve({ number: detail.number }),
    onClose,
  );
  const submit = () => {
    setMissing(!outcome);
    if (outcome) state.run({ outcome });
  };
  return (
    <ActionDialog
      title={closing ? m.case_close_title() : m.case_resolve_title()}
      submit={closing ? m.case_close() : m.case_resolve_submit()}
      onSubmit={submit}
      onClose={onClose}
      wide
      {...state}
    >
      <Remaining detail={detail} />
      <RadioGroup
        label={m.case_outcome()}
        error={missing ? m.case_outcome_missing() : undefined}
        value={outcome}
        onChange={setOutcome}
        options={outcomes.map((value) => ({ value, label: outcomeText(value) }))}
      />
      <Notice kind="info">{closing ? m.case_close_text() : m.case_resolve_text()}</Notice>
    </ActionDialog>
  );
}
