import { appointToMandate, changing, type Mandate } from '@app/api-client';
import { DateField, parseDate, RadioGroup, showToast, stockholmDay, TextField, type FieldProblem } from '@app/ui';
import { m } from '@texts';
import { RecordDialog } from '../../app/record-dialog.js';
import { refreshMandates } from './mandate-queries.js';
import { mandateRoles, mandateRoleText, type MandateRole } from './mandate-words.js';

interface Values {
  name: string;
  email: string;
  role: MandateRole;
  from: string;
  to: string;
}

/** The union elects for four years at most. */
const longest = (from: string): string => `${Number(from.slice(0, 4)) + 4}${from.slice(4)}`;

function lastDayProblem(from: string, to: string): string | null {
  if (to < from) return m.mandate_to_before();
  if (to < stockholmDay(new Date())) return m.mandate_day_past();
  return to > longest(from) ? m.mandate_to_far() : null;
}

function check({ name, email, from, to }: Values): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (name.trim().length < 2) problems.push({ fieldId: 'name', message: m.mandate_name_missing() });
  if (!/^\S+@\S+\.\S+$/.test(email.trim())) problems.push({ fieldId: 'email', message: m.mandate_email_missing() });
  for (const [fieldId, day] of [['from', from], ['to', to]] as const) {
    if (!parseDate(day)) problems.push({ fieldId, message: m.mandate_day_wrong() });
  }
  if (parseDate(from) && parseDate(to)) {
    const last = lastDayProblem(from, to);
    if (last) problems.push({ fieldId: 'to', message: last });
  }
  return problems;
}

/** Gives somebody a mandate. Whoever has never signed in as staff gets an invitation by e-mail. */
export function AppointDialog({ unitId, onClose }: { unitId: number; onClose: () => void }) {
  return (
    <RecordDialog<Values, Mandate>
      title={m.mandate_appoint()}
      saveLabel={m.mandate_appoint()}
      start={{ name: '', email: '', role: 'rep', from: stockholmDay(new Date()), to: '' }}
      check={check}
      save={({ name, email, ...rest }, { idempotencyKey }) =>
        appointToMandate({
          path: { id: unitId },
          body: { ...rest, name: name.trim(), email: email.trim() },
          headers: changing({ idempotencyKey: idempotencyKey! }),
        })
      }
      onSaved={({ name }) => {
        refreshMandates();
        showToast({ message: m.mandate_appointed({ name }) });
      }}
      onClose={onClose}
    >
      {({ values, set, error }) => (
        <>
          <TextField id="name" label={m.mandate_name()} autoComplete="off" maxLength={100} error={error('name')} value={values.name} onChange={(event) => set({ name: event.target.value })} />
          <TextField
            id="email"
            type="email"
            label={m.mandate_email()}
            hint={m.mandate_email_hint()}
            autoComplete="off"
            maxLength={200}
            error={error('email')}
            value={values.email}
            onChange={(event) => set({ email: event.target.value })}
          />
          <RadioGroup
            label={m.mandate_role()}
            value={values.role}
            onChange={(role) => set({ role })}
            options={mandateRoles.map((value) => ({
              value,
              label: mandateRoleText(value),
              hint: value === 'rep' ? m.mandate_rep_hint() : m.mandate_unit_lead_hint(),
            }))}
          />
          <DateField id="from" label={m.mandate_from()} error={error('from')} value={values.from} onChange={(from) => set({ from })} />
          <DateField id="to" label={m.mandate_to()} hint={m.mandate_to_hint()} error={error('to')} value={values.to} onChange={(to) => set({ to })} />
        </>
      )}
    </RecordDialog>
  );
}
