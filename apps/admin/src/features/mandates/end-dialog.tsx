import { changing, endMandate, type Mandate } from '@app/api-client';
import { DateField, longDate, parseDate, showToast, stockholmDay, type FieldProblem } from '@app/ui';
import { m } from '@texts';
import { RecordDialog } from '../../app/record-dialog.js';
import { refreshMandates } from './mandate-queries.js';

interface Values {
  on: string;
}

function check(on: string, to: string): FieldProblem[] {
  const wrong = (message: string) => [{ fieldId: 'on', message }];
  if (!parseDate(on)) return wrong(m.mandate_day_wrong());
  if (on < stockholmDay(new Date())) return wrong(m.mandate_day_past());
  return on > to ? wrong(m.mandate_end_after({ day: longDate(to) })) : [];
}

/** Ends a mandate before its time: access goes on that day, and open cases to the queue. */
export function EndDialog({ mandate, onClose }: { mandate: Mandate; onClose: () => void }) {
  return (
    <RecordDialog<Values, Mandate>
      title={m.mandate_end_title({ name: mandate.name })}
      saveLabel={m.mandate_end_do()}
      start={{ on: stockholmDay(new Date()) }}
      version={mandate.version}
      check={({ on }) => check(on, mandate.to)}
      save={({ on }, { version }) => endMandate({ path: { id: mandate.id }, body: { on }, headers: changing({ version: version! }) })}
      valuesOf={({ endedOn }) => ({ on: endedOn ?? '' })}
      said={({ on }) => [{ label: m.mandate_end_on(), value: parseDate(on) ? longDate(on) : '' }]}
      sure={({ on }) => ({
        title: m.mandate_end_ask({ name: mandate.name }),
        text: (
          <div className="space-y-3">
            <p>{on > stockholmDay(new Date()) ? m.mandate_end_from({ name: mandate.name, day: longDate(on) }) : m.mandate_end_now()}</p>
            {mandate.openCases > 0 && <p>{mandate.openCases === 1 ? m.mandate_end_case() : m.mandate_end_cases({ count: mandate.openCases })}</p>}
            <p>{m.mandate_end_for_good()}</p>
          </div>
        ),
      })}
      onSaved={({ name, endedOn }) => {
        refreshMandates();
        showToast({ message: m.mandate_end_done({ name, day: longDate(endedOn ?? stockholmDay(new Date())) }) });
      }}
      onClose={onClose}
    >
      {({ values, set, error }) => (
        <DateField
          id="on"
          label={m.mandate_end_on()}
          hint={m.mandate_end_hint()}
          error={error('on')}
          value={values.on}
          onChange={(on) => set({ on })}
        />
      )}
    </RecordDialog>
  );
}
