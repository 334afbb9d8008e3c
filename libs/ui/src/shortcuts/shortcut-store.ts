export interface Shortcut {
  /** As in KeyboardEvent.key: 'j', 'Enter', '/', '?'. With Ctrl or ⌘: 'mod+k'. With Shift: 'shift+x'. */
  key: string;
  /** What it does, for the list behind "?". */
  description: string;
  run: (event: KeyboardEvent) => void;
}

// A preference of this device, nothing about a person.
const setting = 'shortcuts';
const active: Shortcut[][] = [];

export const shortcutsOn = (): boolean => localStorage.getItem(setting) !== 'off';
export const switchShortcuts = (on: boolean): void => localStorage.setItem(setting, on ? 'on' : 'off');

/** All that can be pressed now, the innermost page's first. */
export const activeShortcuts = (): Shortcut[] => active.toReversed().flat();

function inField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest('[role="dialog"],[role="alertdialog"],[role="menu"],[role="listbox"]')) return true;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

function keyOf(event: KeyboardEvent): string {
  const letter = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (event.ctrlKey || event.metaKey) return `mod+${letter}`;
  return event.shiftKey && /^[a-zåäö]$/.test(letter) ? `shift+${letter}` : letter;
}

function press(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.altKey || event.isComposing || inField(event.target) || !shortcutsOn()) return;
  const key = keyOf(event);
  // Enter and Space belong to a focused button or link.
  if (key === 'Enter' && event.target instanceof HTMLElement && event.target.closest('a,button')) return;
  const shortcut = activeShortcuts().find((each) => each.key === key);
  if (!shortcut) return;
  event.preventDefault();
  shortcut.run(event);
}

export function addShortcuts(shortcuts: Shortcut[]): () => void {
  if (active.length === 0) document.addEventListener('keydown', press);
  active.push(shortcuts);
  return () => {
    active.splice(active.indexOf(shortcuts), 1);
    if (active.length === 0) document.removeEventListener('keydown', press);
  };
}
