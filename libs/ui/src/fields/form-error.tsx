import { TriangleAlert } from 'lucide-react';
import type { ProblemLike } from '../feedback/fetch-failure-words.js';
import { problemWords } from '../feedback/problem-words.js';
import { m } from '../texts/messages.js';

/** A refusal that belongs to no single field. */
export function FormError({ problem }: { problem: ProblemLike | null | undefined }) {
  if (!problem) return null;
  const { title, text } = problemWords(problem);
  return (
    <div role="alert" className="flex gap-3 rounded-card border-2 border-error bg-error-tint p-4">
      <TriangleAlert aria-hidden size={22} className="mt-0.5 shrink-0 text-error" />
      <div>
        <p className="font-semibold">{title}</p>
        <p>{text}</p>
        {problem.reference && <p className="text-sm text-muted">{m.ui_reference({ reference: problem.reference })}</p>}
      </div>
    </div>
  );
}
