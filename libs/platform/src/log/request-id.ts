import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

/** The request whose work this is: it follows the work into SQL, the log and the jobs that come of it. */
const current = new AsyncLocalStorage<string>();

export const currentRequest = (): string | undefined => current.getStore();

/** Runs `work` as part of the request; without an id, as part of none. */
export const inRequest = <T>(id: string | undefined, work: () => T): T => (id === undefined ? work() : current.run(id, work));

/** Short enough for PostgreSQL's application_name, and nothing that could break a line or a query. */
const WELL_FORMED = /^[A-Za-z0-9._-]{8,48}$/;

/** The id a trusted proxy gave, if it is well-formed; else a new one. */
export const requestId = (given: unknown): string => (typeof given === 'string' && WELL_FORMED.test(given) ? given : randomUUID());
