import { Button, buttonStyle, ChangedDialog, Checkbox, DateField, ErrorSummary, FormError, PageTitle, RadioGroup } from '@app/ui';
import { m } from '@texts';
import { Link } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { talkKinds, talkKindText } from '../../../app/words/case-words.js';
import type { MyCase, Talk } from '../my-case.js';
import { talkDay } from '../next-step-words.js';
import { useTalkChange } from './use-talk-change.js';

const dayText = ({ date }: Talk): string => (date ? talkDay(date) : m.fact_day_unknown());
const kindText = ({ kind }: Talk): string => talkKindText(kind ?? 'medarbetarsamtal');

export function ChangeTalkForm({ it, onChanged }: { it: MyCase; onChanged: (changed: MyCase) => void }) {
  const form = useTalkChange(it, onChanged);
  const { wanted, overtaken } = form;
  const save = (event: FormEvent) => {
    event.preventDefault();
    void form.save();
  };
  return (
    <>
      <ErrorSummary problems={form.error ? [{ fieldId: 'talkDate', message: form.error }] : []} attempt={form.attempt} />
      <PageTitle failed={Boolean(form.error)}>{m.change_talk_title()}</PageTitle>
      <p className="mt-4">{m.change_talk_text()}</p>
      <form noValidate onSubmit={save} className="mt-6 space-y-8">
        <div className="space-y-2">
          <DateField
            id="talkDate"
            label={m.change_talk_day()}
            value={wanted.date ?? ''}
            error={form.error}
            isDisabled={form.unknown}
            onChange={(date) => form.want({ date })}
          />
          <Checkbox
            id="talkDateUnknown"
            label={m.fact_day_unknown()}
            checked={form.unknown}
            onChange={(event) => form.setUnknown(event.target.checked)}
          />
        </div>
        <RadioGroup
          id="talkKind"
          label={m.change_talk_kind()}
          options={talkKinds.map((value) => ({ value, label: talkKindText(value) }))}
          value={wanted.kind}
          onChange={(kind) => form.want({ kind })}
        />
        <FormError problem={form.problem} />
        <div className="flex flex-col gap-3 sm:flex-row">
          <Button type="submit" pending={form.pending}>
            {m.save()}
          </Button>
          <Link to="/cases/$caseId" params={{ caseId: it.id }} className={buttonStyle('quiet')}>
            {m.cancel()}
          </Link>
        </div>
      </form>
      {overtaken && (
        <ChangedDialog
          pending={form.pending}
          values={[
            { label: m.fact_day(), theirs: dayText(overtaken.talk), yours: dayText(form.asked) },
            { label: m.fact_talk(), theirs: kindText(overtaken.talk), yours: kindText(form.asked) },
          ]}
          onKeepYours={() => void form.save(overtaken.version)}
          onTakeTheirs={form.takeTheirs}
        />
      )}
    </>
  );
}
