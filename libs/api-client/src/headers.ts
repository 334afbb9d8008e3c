export interface Change {
  /** The version that was read: the server answers 412 with the current state if it is older than what is there. */
  version?: number;
  /** Same key, same effect once, however often it is sent. */
  idempotencyKey?: string;
}

/** Exactly the headers asked for, so that a generated function that demands If-Match is given it. */
type ChangeHeaders<Given extends Change> = ('version' extends keyof Given ? { 'If-Match': string } : unknown) &
  ('idempotencyKey' extends keyof Given ? { 'Idempotency-Key': string } : unknown);

/**
 * Headers of a change, for a generated function's `headers`.
 * @example writeToMember({ path: { id }, body: { text }, headers: changing({ idempotencyKey }) })
 */
export function changing<Given extends Change>({ version, idempotencyKey }: Given): ChangeHeaders<Given> {
  return {
    ...(version === undefined ? {} : { 'If-Match': `"v${version}"` }),
    ...(idempotencyKey === undefined ? {} : { 'Idempotency-Key': idempotencyKey }),
  } as ChangeHeaders<Given>;
}
