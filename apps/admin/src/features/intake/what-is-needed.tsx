import { Checkbox, CheckboxGroup, RadioGroup, TextArea } from '@app/ui';
import { m } from '@texts';
import { needs, needText } from '../../app/help-request.js';
import { contactPermissions } from './intake.js';
import { IntakeSection, type PartProps } from './intake-section.js';
import { permissionText } from './intake-words.js';

/** Part 2: what the member needs, who may not see it, and what may go to the employer. */
export function WhatIsNeeded({ values, set, error }: PartProps) {
  return (
    <IntakeSection id="intake-2" title={m.intake_2_title()}>
      <CheckboxGroup
        id="needs"
        label={m.intake_needs()}
        error={error('needs')}
        value={values.needs}
        onChange={(chosen) => set({ needs: chosen })}
        options={needs.map((value) => ({ value, label: needText(value) }))}
      />
      <TextArea
        id="description"
        label={m.intake_description()}
        hint={m.intake_description_hint()}
        optional={!(values.needs.length === 1 && values.needs[0] === 'other')}
        error={error('description')}
        maxLength={10_000}
        value={values.description}
        onChange={(event) => set({ description: event.target.value })}
      />
      <Checkbox label={m.intake_outside()} checked={values.outsideWorkplace} onChange={(event) => set({ outsideWorkplace: event.target.checked })} />
      <TextArea
        id="excludedReps"
        label={m.intake_excluded()}
        hint={m.intake_excluded_hint()}
        optional
        rows={2}
        error={error('excludedReps')}
        value={values.excludedReps}
        onChange={(event) => set({ excludedReps: event.target.value })}
      />
      <RadioGroup
        id="contactPermission"
        label={m.intake_contact()}
        hint={m.intake_contact_hint()}
        error={error('contactPermission')}
        value={values.contactPermission}
        onChange={(contactPermission) => set({ contactPermission })}
        options={contactPermissions.map((value) => ({ value, label: permissionText(value) }))}
      />
    </IntakeSection>
  );
}
