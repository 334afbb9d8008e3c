import { addNote, asProblem, changing, useFormKey, writeToMember, type Problem } from '@app/api-client';
import { Button, FormError, showToast, TextArea } from '@app/ui';
import { m } from '@texts';
import { useState, type FormEvent, type RefObject } from 'react';
import type { CaseDetail } from '../../case.js';
import { keepCase } from '../../case-queries.js';
import { DraftNote } from './draft-note.js';
import type { ComposerKind, useKeptDraft } from './use-kept-draft.js';

interface ComposerFormProps {
  detail: CaseDetail;
  kind: ComposerKind;
  draft: ReturnType<typeof useKeptDraft>;
  field: RefObject<HTMLTextAreaElement | null>;
}

const frames = { note: 'border-dashed border-note-line bg-note', message: 'border-brand bg-surface' };

export function ComposerForm({ detail, kind, draft, field }: ComposerFormProps) {
  const { key, renew } = useFormKey();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [empty, setEmpty] = useState(false);
  const note = kind === 'note';

  const send = async (event?: FormEvent) => {
    event?.preventDefault();
    if (pending) return;
    setEmpty(!draft.text.trim());
    if (!draft.text.trim()) return field.current?.focus();
    draft.keeper.hold();
    setPending(true);
    setProblem(null);
    try {
      const call = { path: { id: detail.id }, body: { text: draft.text }, headers: changing({ idempotencyKey: key() }) };
      keepCase(note ? await addNote(call) : await writeToMember(call));
      draft.keeper.forget();
      renew();
      showToast({ message: note ? m.case_note_saved() : m.case_message_sent({ name: detail.memberName }) });
      field.current?.focus();
    } catch (error) {
      setProblem(asProblem(error));
      void draft.keeper.save();
    }
    setPending(false);
  };

  return (
    <form noValidate onSubmit={(event) => void send(event)} className={`space-y-3 rounded-card rounded-tl-none border-2 p-4 ${frames[kind]}`}>
      <FormError problem={problem} />
      <TextArea
        ref={field}
        label={note ? m.case_note_label() : m.case_message_label({ name: detail.memberName })}
        hint={note ? m.case_note_hint() : m.case_message_hint()}
        error={empty ? m.case_write_something() : undefined}
        rows={3}
        maxLength={10_000}
        value={draft.text}
        onChange={(event) => {
          // After a refusal other words are another thing to send.
          if (problem) renew();
          draft.keeper.write(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
        }}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" kind={note ? 'secondary' : 'primary'} pending={pending} className="min-h-11">
          {note ? m.case_note_save() : m.case_message_send({ name: detail.memberName })}
        </Button>
        {draft.text !== '' && <DraftNote keeping={draft.keeping} />}
      </div>
    </form>
  );
}
