import fc from 'fast-check';
import type { Operation } from '../../setup/api-document.js';
import type { Coverage } from './coverage.js';
import type { Judge } from './judge.js';
import type { Recipe } from './requests.js';
import { type Answered, type Asked, curl, send } from './send.js';
import type { Stage } from './stage.js';

/** What went wrong, and the requests that led to it, the last one being the one. */
export interface Finding {
  fault: string;
  operation: string;
  requests: Asked[];
}

/** What is asked of no operation at all. */
export const NONE = '(no operation)';
/** Requests tried while looking for a smaller example of the same fault. */
const SHRINK_AT_MOST = 60;

/** Sends, listens, judges; remembers the smallest example of each fault. */
export class Fuzzer {
  readonly findings: Finding[] = [];

  constructor(
    private readonly url: string, private readonly operations: Map<string, Operation>, private readonly judge: Judge, readonly coverage: Coverage,
    private readonly progress: (requests: number) => void,
  ) {}

  /** Asks, and answers what was asked and what was wrong with the answer. */
  async ask(stage: Stage, recipe: Recipe, trail: Asked[]): Promise<{ asked: Asked; answer: Answered | null; fault: string | null }> {
    const operation = this.operations.get(recipe.operation)!;
    const asked = await stage.ask(operation, recipe);
    return { asked, ...await this.send(stage, asked, trail) };
  }

  /** Sends it as it stands: again, it may be. */
  async send(stage: Stage, asked: Asked, trail: Asked[]): Promise<{ answer: Answered | null; fault: string | null }> {
    trail.push(asked);
    try {
      const answer = await send(this.url, asked);
      const operation = [...this.operations.values()].find((each) => each.method.toUpperCase() === asked.method && addressed(each, asked.path));
      this.coverage.count(operation?.name ?? NONE, answer.status);
      this.progress(this.coverage.requests);
      if (asked.method === 'HEAD') return { answer, fault: headFault(answer) };
      if (operation) stage.heard(operation, asked, answer);
      return { answer, fault: operation ? this.judge.fault(operation, answer) : this.judge.strayFault(answer) };
    } catch (error) {
      return { answer: null, fault: `gives no answer: ${(error as Error).message}` };
    }
  }

  /** Tries the property on what `arbitrary` gives; a failure is made as small as it can be and kept. One that is known already is passed over. */
  async check<T>(arbitrary: fc.Arbitrary<T>, runs: number, seed: number, property: (value: T, trail: Asked[]) => Promise<string | null>): Promise<void> {
    const found: Finding[] = [];
    let tried = 0;
    await fc.check(fc.asyncProperty(arbitrary, async (value) => {
      if (found.length && (tried += 1) > SHRINK_AT_MOST) return;
      const trail: Asked[] = [];
      const fault = await property(value, trail);
      const finding = fault && { fault, operation: trail.at(-1)!.operation, requests: trail };
      if (!finding || this.findings.some((known) => same(known, finding))) return;
      if (found.length && !same(found[0]!, finding)) return; // while one is made smaller, others wait
      found.push(finding);
      throw new Error(fault);
    }), { numRuns: runs, seed });
    this.findings.push(...found.slice(-1));
  }

  /** Every fault, with the requests that show it. */
  report(): string {
    return this.findings.map(({ fault, operation, requests }) => `✗ ${operation} ${fault}\n${requests.map((asked) => `    ${curl(asked)}`).join('\n')}`).join('\n\n');
  }
}

const kind = ({ operation, fault }: Finding): string => `${operation} ${fault.replaceAll(/[0-9a-f-]{36}|\d+/g, '#').slice(0, 90)}`;
const same = (one: Finding, other: Finding): boolean => kind(one) === kind(other);

const headFault = ({ status, text }: Answered): string | null => (status >= 500 || text ? `answers HEAD with ${status} ${text}` : null);

/** Whether the path, wrongly encoded parts and all, is one of this operation's. */
const addressed = (operation: Operation, path: string): boolean => {
  const parts = (address: string): string[] => address.split('?')[0]!.split('/');
  const [wanted, said] = [parts(`/api${operation.path}`), parts(path)];
  return wanted.length === said.length && said.every((part, at) => (part === wanted[at] || (wanted[at]!.startsWith('{') && /^(?:[^%]|%[0-9a-f]{2})+$/i.test(part))));
};
