import { Button } from '../actions/button.js';
import { m } from '../texts/messages.js';
import { Dialog } from './dialog.js';

export interface ChangedValue {
  label: string;
  /** As it is on the server now. */
  theirs: string;
  /** As the reader wants it. */
  yours: string;
}

interface ChangedDialogProps {
  values: readonly ChangedValue[];
  pending?: boolean;
  onKeepYours: () => void;
  onTakeTheirs: () => void;
}

/** After a 412: somebody was first. Both values are shown, and nothing is overwritten until the reader says which. */
export function ChangedDialog({ values, pending, onKeepYours, onTakeTheirs }: ChangedDialogProps) {
  return (
    <Dialog title={m.changed_title()} isOpen onClose={onTakeTheirs} mustAnswer>
      <p>{m.changed_text()}</p>
      <table className="mt-4 w-full text-left">
        <thead>
          <tr className="border-b border-line-strong text-sm text-muted">
            <th scope="col" className="py-1.5 pr-3 font-semibold">{m.changed_what()}</th>
            <th scope="col" className="py-1.5 pr-3 font-semibold">{m.changed_theirs()}</th>
            <th scope="col" className="py-1.5 font-semibold">{m.changed_yours()}</th>
          </tr>
        </thead>
        <tbody>
          {values.map(({ label, theirs, yours }) => (
            <tr key={label} className="border-b border-line align-top">
              <th scope="row" className="py-2 pr-3 font-semibold">{label}</th>
              <td className="py-2 pr-3 whitespace-pre-line">{theirs || <span className="text-muted">{m.changed_nothing()}</span>}</td>
              <td className="py-2 whitespace-pre-line">{yours || <span className="text-muted">{m.changed_nothing()}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="mt-6 flex flex-wrap gap-3">
        <Button pending={pending} onPress={onKeepYours}>{m.changed_keep_yours()}</Button>
        <Button kind="secondary" onPress={onTakeTheirs}>{m.changed_take_theirs()}</Button>
      </div>
    </Dialog>
  );
}
