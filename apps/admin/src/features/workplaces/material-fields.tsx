import { DateField, RadioGroup, Select, TextField } from '@app/ui';
import { m } from '@texts';
import type { RecordFields } from '../../app/record-dialog.js';
import { audiences, materialKinds, materialStatuses, usualAudience, type Audience, type MaterialKind, type MaterialStatus } from './workplace.js';
import { audienceText, languageText, materialKindText, materialStatusText } from './workplace-words.js';

export interface MaterialValues {
  kind: MaterialKind;
  audience: Audience;
  title: string;
  language: 'sv' | 'en';
  edition: string;
  place: string;
  status: MaterialStatus;
  confirmedBy: string;
  confirmedOn: string;
  recheckOn: string;
}

export function MaterialFields({ values, set, error }: RecordFields<MaterialValues>) {
  return (
    <>
      <Select
        label={m.material_kind()}
        value={values.kind}
        onChange={(event) => {
          const kind = materialKinds.find((each) => each === event.target.value);
          if (kind) set({ kind, audience: usualAudience[kind] });
        }}
        options={materialKinds.map((value) => ({ value, label: materialKindText(value) }))}
      />
      <TextField id="title" label={m.material_title()} maxLength={160} error={error('title')} value={values.title} onChange={(event) => set({ title: event.target.value })} />
      <RadioGroup
        label={m.material_status()}
        inline
        value={values.status}
        onChange={(status) => set({ status })}
        options={materialStatuses.map((value) => ({ value, label: materialStatusText(value) }))}
      />
      <RadioGroup
        label={m.material_audience()}
        inline
        value={values.audience}
        onChange={(audience) => set({ audience })}
        options={audiences.map((value) => ({ value, label: audienceText(value) }))}
      />
      <RadioGroup
        label={m.material_language()}
        inline
        value={values.language}
        onChange={(language) => set({ language })}
        options={(['sv', 'en'] as const).map((value) => ({ value, label: languageText(value) }))}
      />
      <TextField
        label={m.material_place()}
        hint={m.material_place_hint()}
        optional
        maxLength={300}
        value={values.place}
        onChange={(event) => set({ place: event.target.value })}
      />
      <TextField label={m.material_edition()} optional maxLength={40} value={values.edition} onChange={(event) => set({ edition: event.target.value })} />
      <TextField
        label={m.material_confirmed_by()}
        hint={m.material_confirmed_by_hint()}
        optional
        maxLength={120}
        value={values.confirmedBy}
        onChange={(event) => set({ confirmedBy: event.target.value })}
      />
      <DateField id="confirmedOn" label={m.material_confirmed_on()} optional error={error('confirmedOn')} value={values.confirmedOn} onChange={(confirmedOn) => set({ confirmedOn })} />
      <DateField id="recheckOn" label={m.material_recheck_on()} optional error={error('recheckOn')} value={values.recheckOn} onChange={(recheckOn) => set({ recheckOn })} />
    </>
  );
}
