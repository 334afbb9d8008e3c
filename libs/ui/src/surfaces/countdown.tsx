import type { ReactNode } from 'react';

/** A day that matters, large: the number of days, or a short word, and what they lead to. */
export function Countdown({ number, unit, children }: { number: ReactNode; unit: string; children?: ReactNode }) {
  return (
    <div className="flex items-center gap-4">
      <div className="flex h-20 min-w-20 shrink-0 flex-col items-center justify-center rounded-card bg-brand px-3 text-on-brand">
        <span className="text-2xl leading-none font-bold">{number}</span>
        <span className="mt-1 text-xs leading-tight">{unit}</span>
      </div>
      <div className="min-w-0">{children}</div>
    </div>
  );
}
