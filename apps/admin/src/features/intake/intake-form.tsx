import { Button, errorOf, FormError } from '@app/ui';
import { m } from '@texts';
import type { FormEvent } from 'react';
import { HowToReach } from './how-to-reach.js';
import { IntakeSection } from './intake-section.js';
import type { useIntake } from './use-intake.js';
import { WhatIsNeeded } from './what-is-needed.js';
import { WhenAndWhere } from './when-and-where.js';

interface IntakeFormProps {
  intake: ReturnType<typeof useIntake>;
  /** Another member: asks first who, and whether the answers are theirs. */
  onOther: () => void;
}

/** The same questions as the member portal asks, on one page so that a conversation may wander. */
export function IntakeForm({ intake, onOther }: IntakeFormProps) {
  const { member, values, set, problems, problem, pending, send } = intake;
  const part = { values, set, error: (fieldId: string) => errorOf(problems, fieldId) };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };
  return (
    <form noValidate onSubmit={submit} className="space-y-5">
      <div className="flex flex-wrap items-center justify-between gap-3 rounded-card bg-brand-tint px-5 py-3">
        <p>
          <span className="font-semibold">{member?.name}</span>
          <span className="text-muted">{member?.unit && `, ${member.unit.name}`}</span>
        </p>
        <Button kind="quiet" size="small" onPress={onOther}>
          {m.intake_other_member()}
        </Button>
      </div>
      <WhenAndWhere {...part} />
      <WhatIsNeeded {...part} />
      <HowToReach {...part} />
      <IntakeSection id="intake-4" title={m.intake_4_title()}>
        <p>{m.intake_send_text()}</p>
        <FormError problem={problem} />
        <Button type="submit" pending={pending}>
          {m.intake_send()}
        </Button>
      </IntakeSection>
    </form>
  );
}
