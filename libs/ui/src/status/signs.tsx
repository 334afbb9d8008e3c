import { Check, Circle, Clock3, Diamond, Pencil, Redo2, Undo2, X } from 'lucide-react';

const SIZE = 14;

/** What stands beside a word to say the same: drawn, as not every device has such signs among its letters. */
export const signs = {
  empty: <Circle size={SIZE} />,
  half: (
    <Circle size={SIZE}>
      <path d="M12 2a10 10 0 0 0 0 20z" fill="currentColor" />
    </Circle>
  ),
  full: <Circle size={SIZE} fill="currentColor" />,
  check: <Check size={SIZE} strokeWidth={3} />,
  cross: <X size={SIZE} strokeWidth={3} />,
  clock: <Clock3 size={SIZE} />,
  diamond: <Diamond size={SIZE} fill="currentColor" />,
  pencil: <Pencil size={SIZE} />,
  back: <Undo2 size={SIZE} />,
  skip: <Redo2 size={SIZE} />,
};
