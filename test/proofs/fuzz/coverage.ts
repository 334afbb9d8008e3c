import type { Operation } from '../../setup/api-document.js';

/** Which operations were reached, and how they answered. */
export class Coverage {
  readonly statuses = new Map<string, Map<number, number>>();
  requests = 0;

  count(operation: string, status: number): void {
    this.requests += 1;
    const known = this.statuses.get(operation) ?? new Map<number, number>();
    known.set(status, (known.get(status) ?? 0) + 1);
    this.statuses.set(operation, known);
  }

  reached = (operations: Operation[]): Operation[] => operations.filter(({ name }) => this.statuses.has(name));

  carriedOut = (operations: Operation[]): Operation[] =>
    operations.filter(({ name }) => [...(this.statuses.get(name)?.keys() ?? [])].some((status) => status < 300));

  /** One line per operation: how often each status came. */
  table(operations: Operation[]): string {
    const rows = operations.map(({ name, method, path }) => {
      const answers = [...(this.statuses.get(name) ?? [])].sort(([a], [b]) => a - b).map(([status, times]) => `${status}×${times}`).join(' ');
      return `  ${name.padEnd(26)} ${method.toUpperCase().padEnd(6)} ${path.padEnd(56)} ${answers || '(never)'}`;
    });
    const totals = new Map<number, number>();
    for (const known of this.statuses.values()) for (const [status, times] of known) totals.set(status, (totals.get(status) ?? 0) + times);
    const sum = [...totals].sort(([a], [b]) => a - b).map(([status, times]) => `${status}×${times}`).join(' ');
    return [...rows, `  ${this.requests} requests: ${sum}`].join('\n');
  }
}
