import { Button, Checkbox, DateField, hasBeen, Notice, parseDate, RadioGroup, TextField } from '@app/ui';
import { m } from '@texts';
import { WorkplaceChoice } from '../../../app/workplace-choice.js';
import { talkKinds, talkKindText } from '../../../app/words/case-words.js';
import { useDraft } from '../draft/use-draft.js';
import { useChosenWorkplace } from '../draft/use-chosen-workplace.js';
import { StepPage } from './step-page.js';

/** Step 1: which talk, when and where. */
export function WhenAndWherePage() {
  const { content, change } = useDraft();
  const { workplace, remember } = useChosenWorkplace(content.workplaceId);
  return (
    <StepPage step={1} title={m.ask_1_title()}>
      {(errorOf) => (
        <>
          <RadioGroup
            id="talkKind"
            label={m.ask_kind()}
            options={talkKinds.map((value) => ({ value, label: talkKindText(value) }))}
            value={content.talkKind}
            error={errorOf('talkKind')}
            onChange={(talkKind) => change({ talkKind })}
          />
          <div className="space-y-2">
            <DateField
              id="talkDate"
              label={m.ask_date()}
              value={content.talkDate ?? ''}
              error={errorOf('talkDate')}
              isDisabled={content.talkDateUnknown}
              onChange={(talkDate) => change({ talkDate })}
            />
            <div role="status">
              {hasBeen(parseDate(content.talkDate ?? '')) && (
                <Notice title={m.ask_has_been_title()}>
                  <p>{m.ask_has_been_text()}</p>
                  <Button kind="quiet" className="-ml-3 text-left" onPress={() => change({ talkDateUnknown: true, talkDate: null })}>
                    {m.ask_has_been_next()}
                  </Button>
                </Notice>
              )}
            </div>
            <Checkbox
              id="talkDateUnknown"
              label={m.ask_date_unknown()}
              checked={content.talkDateUnknown ?? false}
              onChange={(event) => change(event.target.checked ? { talkDateUnknown: true, talkDate: null } : { talkDateUnknown: false })}
            />
          </div>
          <WorkplaceChoice
            id="workplaceId"
            label={m.ask_workplace()}
            error={errorOf('workplaceId')}
            chosen={workplace}
            onChoose={(chosen) => {
              remember(chosen);
              change({ workplaceId: chosen.id });
            }}
          />
          <TextField
            id="managerName"
            label={m.ask_manager()}
            hint={m.ask_manager_hint()}
            optional
            maxLength={200}
            autoComplete="off"
            value={content.managerName ?? ''}
            onChange={(event) => change({ managerName: event.target.value })}
          />
        </>
      )}
    </StepPage>
  );
}
