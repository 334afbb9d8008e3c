import type { Problem } from '@app/api-client';
import { CheckboxGroup, DateField, errorOf, fieldProblems, RadioGroup, Select } from '@app/ui';
import { m } from '@texts';
import { needs, needText, talkKinds, talkKindText, type TalkKind } from '../../../../app/help-request.js';
import { contactPermissions } from '../../case.js';
import { permissionText } from '../../words/case-words.js';
import { ActionDialog } from '../actions/action-dialog.js';
import type { FactValues } from './fact-fields.js';
import { ManagerField } from './manager-field.js';
import { WorkplaceField } from './workplace-field.js';

interface FactsFormProps {
  values: FactValues;
  names: Map<string, string>;
  /** The manager in the member's own words. */
  saidName: string | null;
  wrongDate: boolean;
  pending: boolean;
  problem: Problem | null;
  onChange: (change: Partial<FactValues>) => void;
  onSubmit: () => void;
  onClose: () => void;
}

export function FactsForm({ values, names, saidName, wrongDate, onChange, ...dialog }: FactsFormProps) {
  const problems = fieldProblems(dialog.problem?.errors);
  return (
    <ActionDialog title={m.case_facts_title()} submit={m.case_save()} wide {...dialog}>
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Select
          label={m.case_talk_kind()}
          value={values.talkKind ?? ''}
          placeholder={values.talkKind ? undefined : m.case_not_said()}
          options={talkKinds.map((value) => ({ value, label: talkKindText(value) }))}
          onChange={(event) => event.target.value && onChange({ talkKind: event.target.value as TalkKind })}
        />
        <DateField
          label={m.case_talk_date()}
          hint={m.case_talk_date_hint()}
          value={values.talkDate ?? ''}
          error={wrongDate ? m.case_wait_date_wrong() : errorOf(problems, 'talkDate')}
          onChange={(talkDate) => onChange({ talkDate })}
        />
        <WorkplaceField values={values} names={names} error={errorOf(problems, 'workplaceId')} onChange={onChange} />
        <ManagerField saidName={saidName} values={values} names={names} error={errorOf(problems, 'managerId')} onChange={onChange} />
      </div>
      <CheckboxGroup
        label={m.case_needs()}
        error={values.needs.length === 0 ? m.case_needs_missing() : errorOf(problems, 'needs')}
        value={values.needs}
        onChange={(chosen) => onChange({ needs: chosen })}
        options={needs.map((value) => ({ value, label: needText(value) }))}
      />
      <RadioGroup
        label={m.case_contact_permission()}
        hint={m.case_contact_hint()}
        value={values.contactPermission}
        onChange={(contactPermission) => onChange({ contactPermission })}
        options={contactPermissions.map((value) => ({ value, label: permissionText(value) }))}
      />
    </ActionDialog>
  );
}
