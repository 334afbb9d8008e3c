import { Fragment, type ReactNode } from 'react';

export interface Fact {
  term: string;
  value: ReactNode;
  /** A link or button beside it, e.g. "Ändra". */
  action?: ReactNode;
}

/** Question and answer pairs: check-answers, case summaries. */
export function Facts({ facts, dense = false }: { facts: readonly Fact[]; dense?: boolean }) {
  const pad = dense ? 'py-1.5' : 'py-3';
  return (
    <dl className={`grid grid-cols-1 sm:grid-cols-[minmax(9rem,14rem)_1fr] ${dense ? 'text-sm' : ''}`}>
      {facts.map((fact) => (
        <Fragment key={fact.term}>
          <dt className={`border-t border-line ${pad} max-sm:pb-0 font-semibold text-muted sm:pr-4`}>{fact.term}</dt>
          <dd className={`${pad} flex items-start justify-between gap-4 max-sm:pt-0.5 sm:border-t sm:border-line`}>
            <div className="min-w-0 whitespace-pre-line">{fact.value}</div>
            {fact.action && <div className="shrink-0">{fact.action}</div>}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
