import { Notice, RadioGroup, TextArea, TextField } from '@app/ui';
import { m } from '@texts';
import { useMe } from '../../../app/me.js';
import type { Reach, ReachWay } from '../draft/draft.js';
import { useDraft } from '../draft/use-draft.js';
import { reachText } from './answer-words.js';
import { StepPage } from './step-page.js';

const ways: readonly ReachWay[] = ['portal', 'phone', 'email'];

/** Step 3: how to reach the member without anybody else at work knowing. */
export function ReachYouPage() {
  const { content, change } = useDraft();
  const me = useMe();
  const { reach } = content;
  const choose = (how: ReachWay) =>
    change({ reach: { ...reach, how, phone: reach?.phone ?? me?.phone ?? null, email: reach?.email ?? me?.email ?? null } });
  const say = (said: Partial<Reach>) => reach && change({ reach: { ...reach, ...said } });
  return (
    <StepPage step={3} title={m.ask_3_title()}>
      {(errorOf) => (
        <>
          <Notice kind="trust">{m.ask_private()}</Notice>
          <RadioGroup
            id="reach"
            label={m.ask_reach()}
            options={ways.map((value) => ({ value, label: reachText(value), hint: value === 'portal' ? m.ask_reach_portal_hint() : undefined }))}
            value={reach?.how}
            error={errorOf('reach')}
            onChange={choose}
            reveal={{
              phone: (
                <TextField
                  id="reach.phone"
                  type="tel"
                  autoComplete="tel"
                  maxLength={40}
                  label={m.ask_phone()}
                  value={reach?.phone ?? ''}
                  error={errorOf('reach.phone')}
                  onChange={(event) => say({ phone: event.target.value })}
                />
              ),
              email: (
                <TextField
                  id="reach.email"
                  type="email"
                  autoComplete="email"
                  maxLength={200}
                  label={m.ask_email()}
                  value={reach?.email ?? ''}
                  error={errorOf('reach.email')}
                  onChange={(event) => say({ email: event.target.value })}
                />
              ),
            }}
          />
          {reach?.how && (
            <TextField
              id="reach.when"
              label={m.ask_when()}
              hint={m.ask_when_hint()}
              optional
              maxLength={300}
              value={reach.when ?? ''}
              onChange={(event) => say({ when: event.target.value })}
            />
          )}
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
