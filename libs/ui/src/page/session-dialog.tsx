import { Button } from '../actions/button.js';
import { Dialog } from '../surfaces/dialog.js';
import { m } from '../texts/messages.js';

interface SessionDialogProps {
  minutes: number;
  pending: boolean;
  onStay: () => void;
}

export function SessionDialog({ minutes, pending, onStay }: SessionDialogProps) {
  return (
    <Dialog title={m.ui_session_title()} isOpen onClose={onStay} mustAnswer>
      <p>{minutes === 1 ? m.ui_session_text_one() : m.ui_session_text({ minutes })}</p>
      <Button className="mt-5" pending={pending} onPress={onStay}>
        {m.ui_session_stay()}
      </Button>
    </Dialog>
  );
}
