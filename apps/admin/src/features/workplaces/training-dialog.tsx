import { addTraining, changeTraining, changing, type Training } from '@app/api-client';
import { DateField, parseDate, RadioGroup, Select, showToast, TextField, type FieldProblem } from '@app/ui';
import { m } from '@texts';
import { RecordDialog } from '../../app/record-dialog.js';
import { orNull, trainingEvidences, trainingStatuses, type TrainingEvidence, type TrainingStatus } from './workplace.js';
import { refreshWorkplaces } from './workplace-queries.js';
import { trainingEvidenceText, trainingStatusText } from './workplace-words.js';

interface Values {
  course: string;
  provider: string;
  status: TrainingStatus;
  onDate: string;
  validTo: string;
  evidence: TrainingEvidence;
}

const blank: Values = { course: '', provider: '', status: 'taken', onDate: '', validTo: '', evidence: 'self-declared' };
const valuesOf = ({ course, provider, status, onDate, validTo, evidence }: Training): Values => ({
  course, status, evidence, provider: provider ?? '', onDate: onDate ?? '', validTo: validTo ?? '',
});

function check({ course, status, onDate, validTo }: Values): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (course.trim().length < 2) problems.push({ fieldId: 'course', message: m.training_course_missing() });
  if (!onDate && status !== 'asked-for') problems.push({ fieldId: 'onDate', message: m.training_day_missing() });
  for (const [fieldId, day] of [['onDate', onDate], ['validTo', validTo]] as const) {
    if (parseDate(day) === null) problems.push({ fieldId, message: m.register_day_wrong() });
  }
  return problems;
}

interface TrainingDialogProps {
  managerId: string;
  training?: Training;
  onClose: () => void;
}

/** A training in holding the talk: asked for, booked or taken, and what says so. */
export function TrainingDialog({ managerId, training, onClose }: TrainingDialogProps) {
  return (
    <RecordDialog<Values, Training>
      title={training ? m.training_change() : m.training_add()}
      saveLabel={training ? m.workplace_save() : m.training_add()}
      start={training ? valuesOf(training) : blank}
      version={training?.version}
      check={check}
      save={({ course, provider, onDate, validTo, ...rest }, { version, idempotencyKey }) => {
        const body = { ...rest, course: course.trim(), provider: orNull(provider), onDate: orNull(onDate), validTo: orNull(validTo) };
        return training
          ? changeTraining({ path: { id: training.id }, body, headers: changing({ version: version! }) })
          : addTraining({ path: { id: managerId }, body, headers: changing({ idempotencyKey: idempotencyKey! }) });
      }}
      valuesOf={valuesOf}
      said={(values) => [
        { label: m.training_course(), value: values.course },
        { label: m.training_provider(), value: values.provider },
        { label: m.training_status(), value: trainingStatusText(values.status) },
        { label: m.training_day(), value: values.onDate },
        { label: m.training_valid_to(), value: values.validTo },
        { label: m.training_evidence(), value: trainingEvidenceText(values.evidence) },
      ]}
      onSaved={() => {
        refreshWorkplaces();
        showToast({ message: m.training_saved() });
      }}
      onClose={onClose}
    >
      {({ values, set, error }) => (
        <>
          <TextField id="course" label={m.training_course()} maxLength={120} error={error('course')} value={values.course} onChange={(event) => set({ course: event.target.value })} />
          <TextField id="provider" label={m.training_provider()} optional maxLength={120} value={values.provider} onChange={(event) => set({ provider: event.target.value })} />
          <RadioGroup
            label={m.training_status()}
            inline
            value={values.status}
            onChange={(status) => set({ status })}
            options={trainingStatuses.map((value) => ({ value, label: trainingStatusText(value) }))}
          />
          <DateField
            id="onDate"
            label={m.training_day()}
            optional={values.status === 'asked-for'}
            error={error('onDate')}
            value={values.onDate}
            onChange={(onDate) => set({ onDate })}
          />
          <DateField id="validTo" label={m.training_valid_to()} optional error={error('validTo')} value={values.validTo} onChange={(validTo) => set({ validTo })} />
          <Select
            label={m.training_evidence()}
            value={values.evidence}
            onChange={(event) => set({ evidence: trainingEvidences.find((each) => each === event.target.value) ?? values.evidence })}
            options={trainingEvidences.map((value) => ({ value, label: trainingEvidenceText(value) }))}
          />
        </>
      )}
    </RecordDialog>
  );
}
