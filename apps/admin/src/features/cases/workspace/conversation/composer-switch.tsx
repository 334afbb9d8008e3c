import { m } from '@texts';
import { Lock, Send } from 'lucide-react';
import type { ComposerKind } from './use-kept-draft.js';

interface ComposerSwitchProps {
  kind: ComposerKind;
  onChoose: (kind: ComposerKind) => void;
}

const choice = 'flex min-h-11 cursor-pointer items-center gap-2 rounded-t-card px-3 font-semibold sm:px-4 has-focus-visible:outline-3 has-focus-visible:outline-focus';
const looks = {
  note: { on: 'border-2 border-b-0 border-dashed border-note-line bg-note', off: 'border-2 border-b-0 border-transparent text-muted hover:bg-note' },
  message: { on: 'border-2 border-b-0 border-brand bg-surface text-brand', off: 'border-2 border-b-0 border-transparent text-muted hover:bg-brand-tint' },
};

/** Internal, or to the member: two looks that cannot be mistaken for each other. */
export function ComposerSwitch({ kind, onChoose }: ComposerSwitchProps) {
  const kinds: [ComposerKind, string, typeof Lock][] = [
    ['note', m.case_kind_note(), Lock],
    ['message', m.case_kind_message(), Send],
  ];
  return (
    <div role="radiogroup" aria-label={m.case_write()} className="flex flex-wrap gap-1">
      {kinds.map(([value, label, Icon]) => (
        <label key={value} className={`${choice} ${looks[value][kind === value ? 'on' : 'off']}`}>
          <input type="radio" name="composer" className="sr-only" checked={kind === value} onChange={() => onChoose(value)} />
          <Icon aria-hidden size={16} />
          {label}
        </label>
      ))}
    </div>
  );
}
