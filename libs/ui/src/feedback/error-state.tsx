import { CloudAlert, WifiOff } from 'lucide-react';
import { buttonStyle } from '../actions/button-style.js';
import { m } from '../texts/messages.js';
import { fetchFailureWords, type ProblemLike } from './fetch-failure-words.js';

interface ErrorStateProps {
  problem?: ProblemLike | null;
  onRetry?: () => void;
}

/** Something that should be here could not be fetched: says what, offers to try again, and the reference to tell on the phone. */
export function ErrorState({ problem, onRetry }: ErrorStateProps) {
  const { title, text } = fetchFailureWords(problem);
  const Icon = problem?.status === 0 ? WifiOff : CloudAlert;
  return (
    <div role="alert" className="rounded-card border border-line bg-sunken px-5 py-8 text-center">
      <Icon aria-hidden size={32} className="mx-auto mb-2 text-error" />
      <p className="text-lg font-semibold">{title}</p>
      <p className="mx-auto mt-1 max-w-md text-muted">{text}</p>
      {problem?.reference && <p className="mt-2 text-sm text-muted">{m.ui_reference({ reference: problem.reference })}</p>}
      {onRetry && (
        // A plain button: this must be there when nothing more can be fetched, so it is part of every first load.
        <button type="button" onClick={onRetry} className={buttonStyle('secondary', 'normal', 'mt-5')}>
          {m.ui_retry()}
        </button>
      )}
    </div>
  );
}
