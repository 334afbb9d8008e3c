import { TriangleAlert } from 'lucide-react';
import { m } from '../texts/messages.js';

/** What the server said no to, in its own words; see Problem in @app/api-client. */
export interface ProblemLike {
  status: number;
  title?: string;
  detail?: string;
  reference?: string;
}

/** A refusal that belongs to no single field. */
export function FormError({ problem }: { problem: ProblemLike | null | undefined }) {
  if (!problem) return null;
  return (
    <div role="alert" className="flex gap-3 rounded-card border-2 border-error bg-error-tint p-4">
      <TriangleAlert aria-hidden size={22} className="mt-0.5 shrink-0 text-error" />
      <div>
        <p className="font-semibold">{problem.status === 0 ? m.ui_offline_short() : (problem.title ?? m.ui_error_title())}</p>
        {problem.detail && <p>{problem.detail}</p>}
        {problem.reference && <p className="text-sm text-muted">{m.ui_reference({ reference: problem.reference })}</p>}
      </div>
    </div>
  );
}
