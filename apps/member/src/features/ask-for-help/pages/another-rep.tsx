import { Checkbox, TextArea } from '@app/ui';
import { m } from '@texts';
import { useDraft } from '../draft/use-draft.js';

/** "Somebody else, please": outside the workplace, and names that must be kept away. */
export function AnotherRep() {
  const { content, change } = useDraft();
  return (
    <fieldset>
      <legend className="font-semibold">
        {m.ask_other_rep()} <span className="font-normal text-muted">{m.ask_optional()}</span>
      </legend>
      <Checkbox
        id="outsideWorkplace"
        label={m.ask_outside()}
        checked={content.outsideWorkplace ?? false}
        onChange={(event) => change({ outsideWorkplace: event.target.checked })}
      />
      <div className="mt-2">
        <TextArea
          id="excludedReps"
          label={m.ask_excluded()}
          hint={m.ask_excluded_hint()}
          rows={2}
          value={(content.excludedReps ?? []).join('\n')}
          onChange={(event) => change({ excludedReps: event.target.value === '' ? [] : event.target.value.split('\n').slice(0, 10) })}
        />
      </div>
    </fieldset>
  );
}
