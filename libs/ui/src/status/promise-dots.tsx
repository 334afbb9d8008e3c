import type { ReactNode } from 'react';
import { m } from '../texts/messages.js';
import { signs } from './signs.js';

export type PromiseCode = 'conduct' | 'knowledge' | 'materials';
export type PromiseResult = 'met' | 'partly' | 'not-met' | 'unknown';

export interface PromiseState {
  promise: PromiseCode;
  result: PromiseResult;
  /** Criteria with an answer, of those that apply. */
  answered: number;
  applicable: number;
}

const signOf: Record<PromiseResult, ReactNode> = { met: signs.full, partly: signs.half, 'not-met': signs.cross, unknown: signs.empty };
const colours: Record<PromiseResult, string> = {
  met: 'text-progress',
  partly: 'text-waiting',
  'not-met': 'text-error',
  unknown: 'text-control',
};

export function promiseName(promise: PromiseCode): string {
  return { conduct: m.ui_promise_conduct, knowledge: m.ui_promise_knowledge, materials: m.ui_promise_materials }[promise]();
}

export function promiseResultText(result: PromiseResult): string {
  const texts = { met: m.ui_result_met, partly: m.ui_result_partly, 'not-met': m.ui_result_not_met, unknown: m.ui_result_unknown };
  return texts[result]();
}

/** A result is never shown without its coverage. */
export const coverageText = ({ answered, applicable }: PromiseState): string => m.ui_coverage({ answered, applicable });

const sentence = (state: PromiseState) => `${promiseName(state.promise)}: ${promiseResultText(state.result)}, ${coverageText(state)}`;

/** The three promises in the width of a table cell: a sign for each, and how many are met. */
export function PromiseDots({ promises }: { promises: readonly PromiseState[] }) {
  const met = promises.filter((promise) => promise.result === 'met').length;
  const words = promises.map(sentence).join('. ');
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap" title={words}>
      <span aria-hidden className="inline-flex gap-0.5 leading-none">
        {promises.map(({ promise, result }) => (
          <span key={promise} className={`inline-flex w-4 justify-center ${colours[result]}`}>
            {signOf[result]}
          </span>
        ))}
      </span>
      <span aria-hidden className="text-sm text-muted">
        {m.ui_promises_met({ met, total: promises.length })}
      </span>
      <span className="sr-only">{words}</span>
    </span>
  );
}

/** One promise with sign, result and coverage in words. */
export function PromiseResultLine({ state }: { state: PromiseState }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <span className={`inline-flex items-center font-semibold ${colours[state.result]}`}>
        <span aria-hidden className="mr-1.5">
          {signOf[state.result]}
        </span>
        {promiseResultText(state.result)}
      </span>
      <span className="text-sm text-muted">{coverageText(state)}</span>
    </span>
  );
}
