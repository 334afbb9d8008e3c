import { Button, Notice } from '@app/ui';
import { m } from '@texts';
import type { ComposerKind, useKeptDraft } from './use-kept-draft.js';

interface UnsentMessageProps {
  name: string;
  drafts: Record<ComposerKind, ReturnType<typeof useKeptDraft>>;
  onMoved: () => void;
}

/** Words to the member that cannot be sent now: they stay until they can, or go into the note. */
export function UnsentMessage({ name, drafts: { note, message }, onMoved }: UnsentMessageProps) {
  if (!message.text.trim()) return null;
  const move = () => {
    note.keeper.write([note.text, message.text].filter((text) => text.trim()).join('\n\n'));
    message.keeper.write('');
    onMoved();
  };
  return (
    <div className="mb-3">
      <Notice kind="warning" title={m.case_unsent({ name })}>
        <p className="mt-1 whitespace-pre-line">{message.text}</p>
        <p className="mt-1 text-sm text-muted">{m.case_unsent_text()}</p>
        <Button kind="secondary" size="small" className="mt-2" onPress={move}>
          {m.case_unsent_move()}
        </Button>
      </Notice>
    </div>
  );
}
