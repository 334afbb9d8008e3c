import { Button } from '../actions/button.js';
import type { ProblemLike } from '../feedback/fetch-failure-words.js';
import { FormError } from '../fields/form-error.js';
import { Dialog } from '../surfaces/dialog.js';
import { m } from '../texts/messages.js';
import type { SessionEnd } from './use-session-end.js';

interface SessionDialogProps extends SessionEnd {
  pending: boolean;
  problem: ProblemLike | null;
  onStay: () => void;
  onNoted: () => void;
}

const idle = { one: m.ui_session_text_one, more: m.ui_session_text };
const longest = { one: m.ui_session_last_text_one, more: m.ui_session_last_text };

export function SessionDialog({ minutes, last, pending, problem, onStay, onNoted }: SessionDialogProps) {
  const { one, more } = last ? longest : idle;
  return (
    <Dialog title={m.ui_session_title()} isOpen onClose={last ? onNoted : onStay} mustAnswer>
      <p>{minutes === 1 ? one() : more({ minutes })}</p>
      {!last && <FormError problem={problem} />}
      <Button className="mt-5" pending={pending} onPress={last ? onNoted : onStay}>
        {last ? m.ui_session_noted() : m.ui_session_stay()}
      </Button>
    </Dialog>
  );
}
