import { Checkbox } from '../fields/checkbox.js';
import { Dialog } from '../surfaces/dialog.js';
import { m } from '../texts/messages.js';
import { activeShortcuts } from './shortcut-store.js';
import { useShortcuts } from './use-shortcuts.js';

const shown = (key: string) =>
  key
    .split('+')
    .map((part) => ({ mod: 'Ctrl', shift: 'Shift', Escape: 'Esc' })[part] ?? (part.length === 1 ? part.toUpperCase() : part));

interface ShortcutDialogProps {
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
  /** Whether the keys work at all. */
  on: boolean;
  onTurn: (on: boolean) => void;
}

/** All keys that work on this page, behind "?", with the switch that turns them off. */
export function ShortcutDialog({ isOpen, onOpenChange, on, onTurn }: ShortcutDialogProps) {
  useShortcuts([{ key: '?', description: m.ui_shortcut_list(), run: () => onOpenChange(true) }]);
  const keys = isOpen ? activeShortcuts() : [];
  return (
    <Dialog title={m.ui_shortcuts()} isOpen={isOpen} onClose={() => onOpenChange(false)}>
      <table className="w-full text-sm">
        <tbody>
          {keys.map((shortcut) => (
            <tr key={shortcut.key} className="border-t border-line first:border-0">
              <td className="py-1.5">{shortcut.description}</td>
              <td className="py-1.5 text-right whitespace-nowrap">
                {shown(shortcut.key).map((part) => (
                  <kbd key={part} className="ml-1 rounded border border-line-strong bg-sunken px-1.5 py-0.5 font-sans">
                    {part}
                  </kbd>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="mt-4 border-t border-line pt-2">
        <Checkbox label={m.ui_shortcuts_on()} checked={on} onChange={(event) => onTurn(event.target.checked)} />
      </div>
    </Dialog>
  );
}
