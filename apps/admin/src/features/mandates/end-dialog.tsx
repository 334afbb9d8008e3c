import { changing, endMandate, type Mandate } from '@app/api-client';
import { DateField, longDate, Notice, parseDate, showToast, stockholmDay } from '@app/ui';
import { m } from '@texts';
import { RecordDialog } from '../../app/record-dialog.js';
import { refreshMandates } from './mandate-queries.js';

interface Values {
  on: string;
}

/** Ends a mandate before its time: access goes on that day, and open cases to the queue. */
export function EndDialog({ mandate, onClose }: { mandate: Mandate; onClose: () => void }) {
  return (
    <RecordDialog<Values, Mandate>
      title={m.mandate_end_title({ name: mandate.name })}
      saveLabel={m.mandate_end()}
      start={{ on: stockholmDay(new Date()) }}
      version={mandate.version}
      check={({ on }) => (parseDate(on) ? [] : [{ fieldId: 'on', message: m.mandate_day_wrong() }])}
      save={({ on }, { version }) => endMandate({ path: { id: mandate.id }, body: { on }, headers: changing({ version: version! }) })}
      valuesOf={({ endedOn }) => ({ on: endedOn ?? '' })}
      said={({ on }) => [{ label: m.mandate_end_on(), value: parseDate(on) ? longDate(on) : '' }]}
      onSaved={({ name }) => {
        refreshMandates();
        showToast({ message: m.mandate_end_done({ name }) });
      }}
      onClose={onClose}
    >
      {({ values, set, error }) => (
        <>
          {mandate.openCases > 0 && (
            <Notice kind="warning">{mandate.openCases === 1 ? m.mandate_end_case() : m.mandate_end_cases({ count: mandate.openCases })}</Notice>
          )}
          <DateField
            id="on"
            label={m.mandate_end_on()}
            hint={m.mandate_end_hint()}
            error={error('on')}
            value={values.on}
            onChange={(on) => set({ on })}
          />
        </>
      )}
    </RecordDialog>
  );
}
