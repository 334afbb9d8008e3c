import { addWorkplace, changeWorkplace, changing, type WorkplaceDetail } from '@app/api-client';
import { ComboBox, QueryState, Select, showToast, TextField, type FieldProblem } from '@app/ui';
import { m } from '@texts';
import { useQuery } from '@tanstack/react-query';
import { RecordDialog } from '../../app/record-dialog.js';
import { UnitChoice } from '../../app/unit-choice.js';
import { payModels, type PayModel } from './workplace.js';
import { employersQuery, keepWorkplace } from './workplace-queries.js';
import { payModelText } from './workplace-words.js';

interface Values {
  name: string;
  city: string;
  employerId: number | null;
  unitId: number | null;
  payModel: PayModel | null;
  unitName?: string;
}

const valuesOf = ({ name, city, employer, unit, payModel }: WorkplaceDetail): Values => ({
  name, city, payModel, employerId: employer.id, unitId: unit.id, unitName: unit.name,
});

function check({ name, city, employerId, unitId }: Values): FieldProblem[] {
  return [
    ...(name.trim().length < 2 ? [{ fieldId: 'name', message: m.workplace_name_missing() }] : []),
    ...(city.trim().length < 2 ? [{ fieldId: 'city', message: m.workplace_city_missing() }] : []),
    ...(employerId === null ? [{ fieldId: 'employerId', message: m.workplace_employer_missing() }] : []),
    ...(unitId === null ? [{ fieldId: 'unitId', message: m.workplace_unit_missing() }] : []),
  ];
}

interface WorkplaceDialogProps {
  /** What is changed; left out for a new one. */
  workplace?: WorkplaceDetail;
  onSaved?: (workplace: WorkplaceDetail) => void;
  onClose: () => void;
}

/** A new workplace, or what is recorded of one. The employer of a workplace does not change. */
export function WorkplaceDialog({ workplace, onSaved, onClose }: WorkplaceDialogProps) {
  const employers = useQuery({ ...employersQuery, enabled: !workplace });
  return (
    <RecordDialog<Values, WorkplaceDetail>
      title={workplace ? m.workplace_change() : m.workplace_add()}
      saveLabel={workplace ? m.workplace_save() : m.workplace_add()}
      start={workplace ? valuesOf(workplace) : { name: '', city: '', employerId: null, unitId: null, payModel: null }}
      version={workplace?.version}
      check={check}
      save={({ name, city, employerId, unitId, payModel }, { version, idempotencyKey }) => {
        const body = { name: name.trim(), city: city.trim(), unitId: unitId!, payModel };
        return workplace
          ? changeWorkplace({ path: { id: workplace.id }, body, headers: changing({ version: version! }) })
          : addWorkplace({ body: { ...body, employerId: employerId! }, headers: changing({ idempotencyKey: idempotencyKey! }) });
      }}
      valuesOf={valuesOf}
      said={({ name, city, unitId, unitName, payModel }) => [
        { label: m.workplace_name(), value: name },
        { label: m.workplace_city(), value: city },
        { label: m.workplace_unit(), value: unitName ?? String(unitId) },
        { label: m.workplace_pay_model(), value: payModelText(payModel) },
      ]}
      onSaved={(saved) => {
        keepWorkplace(saved);
        showToast({ message: m.workplace_saved() });
        onSaved?.(saved);
      }}
      onClose={onClose}
    >
      {({ values, set, error }) => (
        <>
          <TextField id="name" label={m.workplace_name()} maxLength={120} error={error('name')} value={values.name} onChange={(event) => set({ name: event.target.value })} />
          <TextField id="city" label={m.workplace_city()} maxLength={80} error={error('city')} value={values.city} onChange={(event) => set({ city: event.target.value })} />
          {!workplace && (
            <QueryState query={employers} lines={2}>
              {({ items }) => (
                <ComboBox
                  id="employerId"
                  label={m.workplace_employer()}
                  error={error('employerId')}
                  value={values.employerId === null ? null : String(values.employerId)}
                  onChange={(id) => set({ employerId: id === null ? null : Number(id) })}
                  options={items.map(({ id, name }) => ({ id: String(id), label: name }))}
                />
              )}
            </QueryState>
          )}
          <UnitChoice id="unitId" label={m.workplace_unit()} error={error('unitId')} value={values.unitId} onChange={(unitId) => set({ unitId, unitName: undefined })} />
          <Select
            label={m.workplace_pay_model()}
            value={values.payModel ?? ''}
            onChange={(event) => set({ payModel: payModels.find((model) => model === event.target.value) ?? null })}
            placeholder={m.pay_as_unit()}
            options={payModels.map((value) => ({ value, label: payModelText(value) }))}
          />
        </>
      )}
    </RecordDialog>
  );
}
