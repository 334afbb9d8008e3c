import { asProblem, changing, useFormKey, writeToRep, type Problem } from '@app/api-client';
import { Button, FormError, TextArea, useUnsavedWarning } from '@app/ui';
import { m } from '@texts';
import { Send } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import type { MyCase } from '../my-case.js';
import { KeptLine } from './kept-line.js';
import { useBegunMessage } from './use-begun-message.js';

/** A message to the rep. What is begun is kept on the server until it is sent. */
export function Composer({ it, onSent }: { it: MyCase; onSent: (changed: MyCase) => void }) {
  const { text, keeping, keeper } = useBegunMessage(it);
  const { key, renew } = useFormKey();
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<string>();
  const [problem, setProblem] = useState<Problem | null>(null);
  useUnsavedWarning(text !== '' && keeping !== 'kept');

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (pending) return;
    if (text.trim() === '') {
      setError(m.message_empty());
      document.getElementById('message')?.focus();
      return;
    }
    keeper.hold();
    setPending(true);
    setProblem(null);
    try {
      const changed = await writeToRep({ path: { id: it.id }, body: { text: text.trim() }, headers: changing({ idempotencyKey: key() }) });
      renew();
      keeper.forget();
      onSent({ ...changed, composerDraft: null });
    } catch (thrown) {
      setProblem(asProblem(thrown));
      void keeper.save();
    }
    setPending(false);
  };

  return (
    <form noValidate onSubmit={(event) => void send(event)} className="mt-5 space-y-3" data-no-print>
      <TextArea
        id="message"
        label={it.rep ? m.message_to({ name: it.rep.name }) : m.message_to_rep()}
        rows={3}
        maxLength={10_000}
        value={text}
        error={error}
        onChange={(event) => {
          setError(undefined);
          // Other words are another message.
          if (problem) renew();
          keeper.write(event.target.value);
        }}
      />
      <FormError problem={problem} />
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" pending={pending} icon={<Send aria-hidden size={18} />}>
          {m.message_send()}
        </Button>
        {text !== '' && <KeptLine keeping={keeping} />}
      </div>
    </form>
  );
}
