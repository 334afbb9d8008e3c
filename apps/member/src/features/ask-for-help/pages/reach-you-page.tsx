import { Notice, RadioGroup, TextArea } from '@app/ui';
import { m } from '@texts';
import { ReachFields } from '../../../app/reach-fields.js';
import { useDraft } from '../draft/use-draft.js';
import { StepPage } from './step-page.js';

/** Step 3: how to reach the member without anybody else at work knowing. */
export function ReachYouPage() {
  const { content, change } = useDraft();
  return (
    <StepPage step={3} title={m.ask_3_title()}>
      {(errorOf) => (
        <>
          <Notice kind="trust">{m.ask_private()}</Notice>
          <ReachFields reach={content.reach} errorOf={errorOf} onChange={(reach) => change({ reach })} />
          <RadioGroup
            id="language"
            label={m.ask_language()}
            inline
            options={[{ value: 'sv', label: m.ask_language_sv() }, { value: 'en', label: m.ask_language_en() }]}
            value={content.language ?? 'sv'}
            onChange={(language) => change({ language })}
          />
          <TextArea
            id="supportNeeds"
            label={m.ask_support()}
            hint={m.ask_support_hint()}
            optional
            rows={2}
            maxLength={1000}
            value={content.supportNeeds ?? ''}
            onChange={(event) => change({ supportNeeds: event.target.value })}
          />
        </>
      )}
    </StepPage>
  );
}
