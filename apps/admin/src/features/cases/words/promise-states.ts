import type { PromiseResult, PromiseState } from '@app/ui';
import type { CaseRow, PromiseCode } from '../case.js';

const results: readonly string[] = ['met', 'partly', 'not-met', 'unknown'];
const order: readonly PromiseCode[] = ['conduct', 'knowledge', 'materials'];

/** The three promises as the shared dots show them; one that nobody has judged is unknown. */
export function promiseStates(promises: CaseRow['promises']): PromiseState[] {
  return order.map((promise) => {
    const { result, answered, applicable } = promises[promise];
    return { promise, answered, applicable, result: results.includes(result ?? '') ? (result as PromiseResult) : 'unknown' };
  });
}
