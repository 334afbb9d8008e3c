import type { ReactNode } from 'react';
import { ErrorState } from './error-state.js';
import { LoadingState } from './loading-state.js';
import type { ProblemLike } from './fetch-failure-words.js';

interface Query<Data> {
  data: Data | undefined;
  error: unknown;
  refetch: () => unknown;
}

interface QueryStateProps<Data> {
  query: Query<Data>;
  lines?: number;
  /** In place of the ordinary error, e.g. a not-found page for 404. */
  failed?: (problem: ProblemLike) => ReactNode;
  children: (data: Data) => ReactNode;
}

const problemOf = (error: unknown): ProblemLike =>
  typeof error === 'object' && error !== null && 'status' in error ? (error as ProblemLike) : { status: 500 };

/** Loading, error and content of one query. Content that is already there stays while a new attempt fails. */
export function QueryState<Data>({ query, lines, failed, children }: QueryStateProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (!query.error) return <LoadingState lines={lines} />;
  const problem = problemOf(query.error);
  return failed?.(problem) ?? <ErrorState problem={problem} onRetry={() => void query.refetch()} />;
}
