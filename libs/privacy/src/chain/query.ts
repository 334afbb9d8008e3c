/** SQL in a transaction that is already open, as the system. */
export type Query = <R>(sql: string, params?: unknown[]) => Promise<R[]>;
