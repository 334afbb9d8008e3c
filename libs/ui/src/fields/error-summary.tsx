import { useEffect, useRef } from 'react';
import { m } from '../texts/messages.js';

export interface FieldProblem {
  /** id of the control it is about. */
  fieldId: string;
  message: string;
}

interface ErrorSummaryProps {
  problems: readonly FieldProblem[];
  /** Counts the attempts to send: each one moves focus here again. */
  attempt?: number;
}

/** Above h1: what has to be mended, each line leading to its field. Put "Fel: " first in the title with PageTitle's `failed`. */
export function ErrorSummary({ problems, attempt = 0 }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const any = problems.length > 0;
  useEffect(() => {
    if (any) box.current?.focus();
  }, [any, attempt]);
  if (!any) return null;
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="group"
      aria-labelledby="error-summary-title"
      className="mb-8 rounded-card border-2 border-error bg-error-tint p-5"
    >
      <h2 id="error-summary-title" className="text-lg">
        {m.ui_error_summary_title()}
      </h2>
      <ul className="mt-2 space-y-1">
        {problems.map((problem) => (
          <li key={problem.fieldId + problem.message}>
            <a
              href={`#${problem.fieldId}`}
              onClick={(event) => {
                const field = document.getElementById(problem.fieldId);
                if (!field) return;
                // Leaves the address alone: the router owns it.
                event.preventDefault();
                field.focus();
                field.scrollIntoView({ block: 'center' });
              }}
              className="inline-block py-1 font-semibold text-error underline underline-offset-3"
            >
              {problem.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
