import { Checkbox, DateField, RadioGroup, TextField } from '@app/ui';
import { m } from '@texts';
import { talkKinds, talkKindText } from '../../app/help-request.js';
import { WorkplaceChoice } from '../../app/workplace-choice.js';
import { IntakeSection, type PartProps } from './intake-section.js';

/** Part 1: which talk, when, and where the member works. */
export function WhenAndWhere({ values, set, error }: PartProps) {
  return (
    <IntakeSection id="intake-1" title={m.intake_1_title()}>
      <RadioGroup
        id="talkKind"
        label={m.intake_kind()}
        inline
        value={values.talkKind}
        onChange={(talkKind) => set({ talkKind })}
        options={talkKinds.map((value) => ({ value, label: talkKindText(value) }))}
      />
      <div>
        <DateField
          id="talkDate"
          label={m.intake_day()}
          error={error('talkDate')}
          value={values.talkDate}
          isDisabled={values.talkDateUnknown}
          onChange={(talkDate) => set({ talkDate })}
        />
        <Checkbox
          label={m.intake_day_unknown()}
          checked={values.talkDateUnknown}
          onChange={(event) => set({ talkDateUnknown: event.target.checked })}
        />
      </div>
      <WorkplaceChoice
        id="workplaceId"
        label={m.intake_workplace()}
        hint={m.intake_workplace_hint()}
        optional
        error={error('workplaceId')}
        value={values.workplaceId === null ? null : { id: values.workplaceId, name: values.workplaceName }}
        onChange={(chosen) => set({ workplaceId: chosen?.id ?? null, workplaceName: chosen?.name ?? '' })}
      />
      <TextField
        id="managerName"
        label={m.intake_manager()}
        hint={m.intake_manager_hint()}
        optional
        maxLength={200}
        autoComplete="off"
        value={values.managerName}
        onChange={(event) => set({ managerName: event.target.value })}
      />
    </IntakeSection>
  );
}
