import { RadioGroup, TextField } from '@app/ui';
import { m } from '@texts';
import { reachWays } from './intake.js';
import { IntakeSection, type PartProps } from './intake-section.js';
import { reachText } from './intake-words.js';

/** Part 3: how the member is reached safely, and in which language. */
export function HowToReach({ values, set, error }: PartProps) {
  return (
    <IntakeSection id="intake-3" title={m.intake_3_title()}>
      <RadioGroup
        id="reach"
        label={m.intake_reach()}
        hint={m.intake_reach_hint()}
        error={error('reach')}
        value={values.how}
        onChange={(how) => set({ how })}
        options={reachWays.map((value) => ({ value, label: reachText(value) }))}
        reveal={{
          phone: (
            <TextField
              id="reach.phone"
              type="tel"
              label={m.intake_phone()}
              autoComplete="off"
              maxLength={40}
              error={error('reach.phone')}
              value={values.phone}
              onChange={(event) => set({ phone: event.target.value })}
            />
          ),
          email: (
            <TextField
              id="reach.email"
              type="email"
              label={m.intake_email()}
              autoComplete="off"
              maxLength={200}
              error={error('reach.email')}
              value={values.email}
              onChange={(event) => set({ email: event.target.value })}
            />
          ),
        }}
      />
      <TextField label={m.intake_when()} optional maxLength={300} autoComplete="off" value={values.when} onChange={(event) => set({ when: event.target.value })} />
      <RadioGroup
        label={m.intake_language()}
        inline
        value={values.language}
        onChange={(language) => set({ language })}
        options={[
          { value: 'sv', label: m.language_swedish() },
          { value: 'en', label: m.language_english() },
        ]}
      />
      <TextField
        label={m.intake_support()}
        hint={m.intake_support_hint()}
        optional
        maxLength={1000}
        autoComplete="off"
        value={values.supportNeeds}
        onChange={(event) => set({ supportNeeds: event.target.value })}
      />
    </IntakeSection>
  );
}
