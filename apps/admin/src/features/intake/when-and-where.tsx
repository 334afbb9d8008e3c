import { listWorkplaces } from '@app/api-client';
import { Checkbox, ComboBox, DateField, RadioGroup, TextField } from '@app/ui';
import { m } from '@texts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSettled } from '../../app/use-settled.js';
import { talkKinds } from './intake.js';
import { IntakeSection, type PartProps } from './intake-section.js';
import { talkKindText } from './intake-words.js';

/** Part 1: which talk, when, and where the member works. */
export function WhenAndWhere({ values, set, error }: PartProps) {
  return (
    <IntakeSection id="intake-1" title={m.intake_1_title()}>
      <RadioGroup
        id="talkKind"
        label={m.intake_kind()}
        inline
        value={values.talkKind}
        onChange={(talkKind) => set({ talkKind })}
        options={talkKinds.map((value) => ({ value, label: talkKindText(value) }))}
      />
      <div>
        <DateField
          id="talkDate"
          label={m.intake_day()}
          error={error('talkDate')}
          value={values.talkDate}
          isDisabled={values.talkDateUnknown}
          onChange={(talkDate) => set({ talkDate })}
        />
        <Checkbox
          label={m.intake_day_unknown()}
          checked={values.talkDateUnknown}
          onChange={(event) => set({ talkDateUnknown: event.target.checked })}
        />
      </div>
      <WorkplaceChoice values={values} set={set} error={error} />
      <TextField
        id="managerName"
        label={m.intake_manager()}
        hint={m.intake_manager_hint()}
        optional
        maxLength={200}
        autoComplete="off"
        value={values.managerName}
        onChange={(event) => set({ managerName: event.target.value })}
      />
    </IntakeSection>
  );
}

function WorkplaceChoice({ values, set, error }: PartProps) {
  const [words, setWords] = useState('');
  // What stands in the field when nothing has been written is the chosen name.
  const search = useSettled(words === values.workplaceName ? '' : words.trim());
  const query = useQuery({
    queryKey: ['workplaces', 'choices', search],
    queryFn: ({ signal }) => listWorkplaces({ query: { search: search || undefined }, signal }),
    placeholderData: keepPreviousData,
  });
  const found = query.data?.items.map(({ id, name, city, employer }) => ({ id, label: name, detail: `${employer.name}, ${city}` })) ?? [];
  const chosen = values.workplaceId && !found.some(({ id }) => id === values.workplaceId) ? [{ id: values.workplaceId, label: values.workplaceName }] : [];
  return (
    <ComboBox
      id="workplaceId"
      label={m.intake_workplace()}
      hint={m.intake_workplace_hint()}
      optional
      error={error('workplaceId')}
      value={values.workplaceId}
      onChange={(id) => set({ workplaceId: id, workplaceName: [...chosen, ...found].find((each) => each.id === id)?.label ?? '' })}
      onSearch={setWords}
      options={[...found, ...chosen]}
    />
  );
}
