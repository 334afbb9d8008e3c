import type { Reach } from '@app/api-client';
import { RadioGroup, TextField, type FieldProblem } from '@app/ui';
import { m } from '@texts';
import { useMe } from './me.js';
import { reachWayText } from './words/case-words.js';

const ways: readonly Reach['how'][] = ['portal', 'phone', 'email'];

interface ReachFieldsProps {
  reach: Reach | null | undefined;
  errorOf: (fieldId: string) => string | undefined;
  onChange: (reach: Reach) => void;
}

/** How to reach the member without anybody else at work knowing; begins with what is known of them. */
export function ReachFields({ reach, errorOf, onChange }: ReachFieldsProps) {
  const me = useMe();
  const choose = (how: Reach['how']) =>
    onChange({ ...reach, how, phone: reach?.phone ?? me?.phone ?? null, email: reach?.email ?? me?.email ?? null });
  const say = (said: Partial<Reach>) => reach && onChange({ ...reach, ...said });
  return (
    <>
      <RadioGroup
        id="reach"
        label={m.ask_reach()}
        options={ways.map((value) => ({ value, label: reachWayText(value), hint: value === 'portal' ? m.ask_reach_portal_hint() : undefined }))}
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
    </>
  );
}

/** What is lacking before somebody can be reached that way. */
export function reachLacks(reach: Reach | null | undefined): FieldProblem[] {
  const lack = (fieldId: string, message: string, lacking: boolean): FieldProblem[] => (lacking ? [{ fieldId, message }] : []);
  return [
    ...lack('reach', m.ask_reach_missing(), !reach?.how),
    ...lack('reach.phone', m.ask_phone_missing(), reach?.how === 'phone' && !reach.phone?.trim()),
    ...lack('reach.email', m.ask_email_missing(), reach?.how === 'email' && !/^\S+@\S+\.\S+$/.test(reach.email?.trim() ?? '')),
  ];
}
