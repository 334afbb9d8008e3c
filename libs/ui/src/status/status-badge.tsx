import type { ReactNode } from 'react';
import { signs } from './signs.js';

export type StatusTone = 'new' | 'progress' | 'waiting' | 'done' | 'error' | 'brand';

const tones: Record<StatusTone, { style: string; sign: ReactNode }> = {
  new: { style: 'bg-new-tint text-new', sign: signs.full },
  progress: { style: 'bg-progress-tint text-progress', sign: signs.half },
  waiting: { style: 'bg-waiting-tint text-waiting', sign: signs.clock },
  done: { style: 'bg-done-tint text-done', sign: signs.check },
  error: { style: 'bg-error-tint text-error', sign: '!' },
  brand: { style: 'bg-brand-tint text-brand', sign: signs.diamond },
};

interface StatusBadgeProps {
  tone: StatusTone;
  children: ReactNode;
  /** Another sign than the tone's own. */
  sign?: ReactNode;
}

/** Sign, word and colour together: never colour alone. */
export function StatusBadge({ tone, sign, children }: StatusBadgeProps) {
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-full px-2.5 py-0.5 text-sm font-semibold whitespace-nowrap forced-colors:border ${tones[tone].style}`}
    >
      <span aria-hidden className="inline-flex w-3.5 justify-center leading-none">
        {sign ?? tones[tone].sign}
      </span>
      {children}
    </span>
  );
}
