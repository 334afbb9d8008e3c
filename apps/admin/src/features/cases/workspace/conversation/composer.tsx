import { useShortcuts, useUnsavedWarning } from '@app/ui';
import { m } from '@texts';
import { useRef, useState } from 'react';
import type { CaseDetail } from '../../case.js';
import { ComposerForm } from './composer-form.js';
import { ComposerSwitch } from './composer-switch.js';
import { UnsentMessage } from './unsent-message.js';
import { useKeptDraft, type ComposerKind } from './use-kept-draft.js';

/** Where one writes. It starts as a note: what goes to the member is a choice. Each kind has its own draft. */
export function Composer({ detail }: { detail: CaseDetail }) {
  const may = { note: detail.actions.includes('note'), message: detail.actions.includes('message') };
  const [chosen, choose] = useState<ComposerKind>('note');
  const kind: ComposerKind = may[chosen] ? chosen : may.note ? 'note' : 'message';
  const drafts = {
    note: useKeptDraft(detail.id, 'note', detail.composer.note),
    message: useKeptDraft(detail.id, 'message', detail.composer.message),
  };
  const field = useRef<HTMLTextAreaElement>(null);
  const write = (next: ComposerKind) => {
    choose(next);
    requestAnimationFrame(() => field.current?.focus());
  };
  useUnsavedWarning(drafts.note.keeping !== 'kept' || drafts.message.keeping !== 'kept');
  useShortcuts([
    ...(may.note ? [{ key: 'n', description: m.keys_write_note(), run: () => write('note') }] : []),
    ...(may.message ? [{ key: 'm', description: m.keys_write_message(), run: () => write('message') }] : []),
  ]);
  if (!may.note && !may.message) return null;
  return (
    <section aria-label={m.case_write()} data-no-print>
      {may.note && may.message && <ComposerSwitch kind={kind} onChoose={choose} />}
      {!may.message && <UnsentMessage name={detail.memberName} drafts={drafts} onMoved={() => write('note')} />}
      <ComposerForm key={kind} detail={detail} kind={kind} draft={drafts[kind]} field={field} />
      {!may.message && may.note && detail.actions.includes('claim') && <p className="mt-2 text-sm text-muted">{m.case_take_to_write()}</p>}
    </section>
  );
}
