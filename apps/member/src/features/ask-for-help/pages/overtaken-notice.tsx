import { Notice } from '@app/ui';
import { m } from '@texts';
import type { HelpRequestContent } from '../draft/draft.js';
import { useDraft } from '../draft/use-draft.js';
import { answerText, fieldLabel } from './answer-words.js';

/** The draft was changed on another device: what came from there, and what is kept from here. */
export function OvertakenNotice() {
  const { overtaken, saving } = useDraft();
  if (saving === 'gone') return <Notice kind="warning" title={m.ask_gone_title()}>{m.ask_gone_text()}</Notice>;
  if (!overtaken) return null;
  const { clashes, there } = overtaken;
  const field = (name: keyof HelpRequestContent) => (
    <li key={name}>
      {fieldLabel(name)}: <q>{answerText(name, there) || m.ask_nothing()}</q>
    </li>
  );
  return (
    <div role="status">
      <Notice kind="info" title={m.ask_overtaken_title()}>
        <p>{clashes.length > 0 ? m.ask_overtaken_clash() : m.ask_overtaken_text()}</p>
        {clashes.length > 0 && <ul className="mt-1 list-disc pl-5">{clashes.map(field)}</ul>}
      </Notice>
    </div>
  );
}
