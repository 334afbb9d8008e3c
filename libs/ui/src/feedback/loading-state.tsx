import { m } from '../texts/messages.js';

/** Grey lines in the place of what is coming, so that nothing jumps. */
export function LoadingState({ lines = 4, label }: { lines?: number; label?: string }) {
  return (
    <div role="status" className="space-y-3">
      <span className="sr-only">{label ?? m.ui_loading()}</span>
      {Array.from({ length: lines }, (_, line) => (
        <div
          key={line}
          aria-hidden
          className={`h-6 animate-pulse rounded-field bg-done-tint ${line % 3 === 2 ? 'w-3/5' : line % 3 === 1 ? 'w-4/5' : 'w-full'}`}
        />
      ))}
    </div>
  );
}
