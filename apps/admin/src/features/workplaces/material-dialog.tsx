import { addMaterial, changeMaterial, changing, type Material } from '@app/api-client';
import { parseDate, showToast, type FieldProblem } from '@app/ui';
import { m } from '@texts';
import { RecordDialog } from '../../app/record-dialog.js';
import { MaterialFields, type MaterialValues } from './material-fields.js';
import { orNull } from './workplace.js';
import { refreshWorkplaces } from './workplace-queries.js';
import { audienceText, languageText, materialKindText, materialStatusText } from './workplace-words.js';

const blank: MaterialValues = {
  kind: 'template-employee', audience: 'employee', title: '', language: 'sv', edition: '', place: '', status: 'exists',
  confirmedBy: '', confirmedOn: '', recheckOn: '',
};

const valuesOf = ({ id: _id, workplaceId: _workplace, version: _version, edition, place, confirmedBy, confirmedOn, recheckOn, ...rest }: Material): MaterialValues => ({
  ...rest, edition: edition ?? '', place: place ?? '', confirmedBy: confirmedBy ?? '', confirmedOn: confirmedOn ?? '', recheckOn: recheckOn ?? '',
});

function check({ title, confirmedOn, recheckOn }: MaterialValues): FieldProblem[] {
  const days = [['confirmedOn', confirmedOn], ['recheckOn', recheckOn]] as const;
  return [
    ...(title.trim().length < 2 ? [{ fieldId: 'title', message: m.material_title_missing() }] : []),
    ...days.filter(([, day]) => parseDate(day) === null).map(([fieldId]) => ({ fieldId, message: m.register_day_wrong() })),
  ];
}

interface MaterialDialogProps {
  workplaceId: string;
  material?: Material;
  /** What a new one is most likely to be: the one that is missing. */
  suggested?: Partial<MaterialValues>;
  onClose: () => void;
}

/** Conversation material as the employer has it, or does not. */
export function MaterialDialog({ workplaceId, material, suggested, onClose }: MaterialDialogProps) {
  return (
    <RecordDialog<MaterialValues, Material>
      title={material ? m.material_change() : m.material_add()}
      saveLabel={material ? m.workplace_save() : m.material_add()}
      start={material ? valuesOf(material) : { ...blank, ...suggested }}
      version={material?.version}
      check={check}
      save={(values, { version, idempotencyKey }) => {
        const { edition, place, confirmedBy, confirmedOn, recheckOn, title, ...rest } = values;
        const body = {
          ...rest, title: title.trim(), edition: orNull(edition), place: orNull(place),
          confirmedBy: orNull(confirmedBy), confirmedOn: orNull(confirmedOn), recheckOn: orNull(recheckOn),
        };
        return material
          ? changeMaterial({ path: { id: material.id }, body, headers: changing({ version: version! }) })
          : addMaterial({ path: { id: workplaceId }, body, headers: changing({ idempotencyKey: idempotencyKey! }) });
      }}
      valuesOf={valuesOf}
      said={(values) => [
        { label: m.material_title(), value: values.title },
        { label: m.material_kind(), value: materialKindText(values.kind) },
        { label: m.material_audience(), value: audienceText(values.audience) },
        { label: m.material_language(), value: languageText(values.language) },
        { label: m.material_status(), value: materialStatusText(values.status) },
        { label: m.material_edition(), value: values.edition },
        { label: m.material_place(), value: values.place },
        { label: m.material_confirmed_by(), value: values.confirmedBy },
        { label: m.material_confirmed_on(), value: values.confirmedOn },
        { label: m.material_recheck_on(), value: values.recheckOn },
      ]}
      onSaved={() => {
        refreshWorkplaces();
        showToast({ message: m.material_saved() });
      }}
      onClose={onClose}
    >
      {(fields) => <MaterialFields {...fields} />}
    </RecordDialog>
  );
}
