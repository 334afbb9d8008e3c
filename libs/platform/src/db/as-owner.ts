import pg from 'pg';

export type OwnerQuery = <R extends object>(sql: string, params?: unknown[]) => Promise<R[]>;

/** For programs that set a database up: work as its owner, who sees every row. Never in a program that serves people. */
export async function asOwner<T>(ownerUrl: string, work: (query: OwnerQuery) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query(`select set_config('app.audience', 'system', false)`); // row security holds for an owner too
    return await work(async (sql, params) => (await owner.query(sql, params)).rows as never);
  } finally {
    await owner.end();
  }
}
