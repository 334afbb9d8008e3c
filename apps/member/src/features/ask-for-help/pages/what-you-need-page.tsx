import { CheckboxGroup, Notice, RadioGroup, TextArea } from '@app/ui';
import { m } from '@texts';
import { contactPermissions, contactPermissionText, needs, needText } from '../../../app/words/case-words.js';
import { useDraft } from '../draft/use-draft.js';
import { AnotherRep } from './another-rep.js';
import { StepPage } from './step-page.js';

/** Step 2: what the help is about, who gives it, and whether the employer may be contacted. */
export function WhatYouNeedPage() {
  const { content, change } = useDraft();
  return (
    <StepPage step={2} title={m.ask_2_title()}>
      {(errorOf) => (
        <>
          <CheckboxGroup
            id="needs"
            label={m.ask_needs()}
            hint={m.ask_needs_hint()}
            options={needs.map((value) => ({ value, label: needText(value) }))}
            value={content.needs ?? []}
            error={errorOf('needs')}
            onChange={(chosen) => change({ needs: chosen })}
          />
          <TextArea
            id="description"
            label={m.ask_description()}
            hint={m.ask_description_hint()}
            optional={!(content.needs?.length === 1 && content.needs[0] === 'other')}
            rows={5}
            maxLength={10_000}
            value={content.description ?? ''}
            error={errorOf('description')}
            onChange={(event) => change({ description: event.target.value })}
          />
          <Notice kind="trust">{m.ask_who_sees()}</Notice>
          <AnotherRep />
          <RadioGroup
            id="contactPermission"
            label={m.ask_permission()}
            hint={m.ask_permission_hint()}
            options={contactPermissions.map((value) => ({ value, label: contactPermissionText(value) }))}
            value={content.contactPermission}
            error={errorOf('contactPermission')}
            onChange={(contactPermission) => change({ contactPermission })}
          />
        </>
      )}
    </StepPage>
  );
}
