import { SetMetadata } from '@nestjs/common';

export const HANDLER = 'work-handler';

export type HandlerMark =
  | { kind: 'on'; event: string; name: string }
  | { kind: 'task'; name: string }
  | { kind: 'announced'; what: string; name: string }
  | { kind: 'every'; name: string; ms: number };

const MS = { s: 1_000, m: 60_000, h: 3_600_000 } as const;

/** Hears of an event, once, in a transaction of its own as the system. `name` is stable: it stands in the ledger of deliveries. */
export const On = (event: string, name: string): MethodDecorator => SetMetadata(HANDLER, { kind: 'on', event, name } satisfies HandlerMark);

/** Carries out one-off jobs asked for with `tasks.at(name, id, …)`; opens its own transactions. */
export const Task = (name: string): MethodDecorator => SetMetadata(HANDLER, { kind: 'task', name } satisfies HandlerMark);

/**
 * Takes the rows that wait for a worker, as soon as `announcer.soon(what)` says that there are some; opens its own transactions. An @Every beside
 * it finds those that nobody announced.
 */
export const WhenAnnounced = (what: string, name: string): MethodDecorator => SetMetadata(HANDLER, { kind: 'announced', what, name } satisfies HandlerMark);

/** Runs again and again ('5s', '10m', '1h'), as a rule on one worker at a time but safe on two; opens its own transactions. */
export const Every = (interval: `${number}${keyof typeof MS}`, name: string): MethodDecorator =>
  SetMetadata(HANDLER, { kind: 'every', name, ms: Number.parseInt(interval, 10) * MS[interval.slice(-1) as keyof typeof MS] } satisfies HandlerMark);
