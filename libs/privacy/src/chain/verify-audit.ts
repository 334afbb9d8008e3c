import pg from 'pg';
import { HeadFile, type HeadLines, readHead } from './head-file.js';
import type { Query } from './query.js';
import { type Verification, verifyChain } from './verify-chain.js';

export interface Subject {
  /** As owner or as the app role. */
  databaseUrl: string;
  /** The file with the chain's heads; without one a cut-off end, or a chain rewritten from end to end, cannot be seen. */
  headFile?: string;
  at: Date;
  say?: (links: number) => void;
}

const AS_SYSTEM = `select set_config('app.audience', 'system', false)`;

/** Verifies the whole audit trail as it stands at one moment, and keeps the outcome where the audit log shows it. */
export async function verifyAudit({ databaseUrl, headFile, at, say }: Subject): Promise<Verification> {
  // how far it goes, before the database: what the file already says must then be there
  const lines = headFile ? new HeadFile(headFile).read() : null;
  return withClient(databaseUrl, async (query) => {
    await query('begin isolation level repeatable read read only');
    const found = await verifyChain(query, lines, say);
    await query('commit');
    await query(
      'insert into chain_checks (at, position, sealed_at, whole, faults, first_fault) values ($1, $2, $3, $4, $5, $6)',
      [at, found.position, found.sealedAt, found.faults === 0, found.faults, found.first[0] ?? null]);
    return found;
  });
}

/**
 * Writes down that the database was brought back to an earlier moment on purpose: what the file knows beyond it is asked for no more.
 * Only for a chain that the file knows up to there. Answers the position it goes on from.
 */
export async function acceptRestore({ databaseUrl, headFile }: Pick<Subject, 'databaseUrl'> & { headFile: string }): Promise<number> {
  const file = new HeadFile(headFile);
  const lines = file.read();
  return withClient(databaseUrl, async (query) => {
    const [chain] = await query<{ id: string; position: string; hash: Buffer | null }>('select id, position, hash from event_chain');
    if (!chain?.hash) throw new Error('nothing is sealed yet');
    const position = Number(chain.position);
    await query('begin isolation level repeatable read read only');
    const { faults } = await verifyChain(query, upTo(position, lines));
    await query('commit');
    if (faults) throw new Error('what was restored is not whole: nothing is written down');
    file.add({ chain: chain.id, position, hash: chain.hash.toString('hex'), restored: true });
    return position;
  });
}

const upTo = (position: number, lines: HeadLines): HeadLines => ({
  async *[Symbol.asyncIterator]() {
    for await (const part of lines) yield part.filter((line) => (readHead(line)?.position ?? 0) <= position);
  },
});

async function withClient<T>(databaseUrl: string, work: (query: Query) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'samtalsstod-audit', connectionTimeoutMillis: 5000, keepAlive: true });
  client.on('error', () => undefined); // a query that is under way says so itself
  await client.connect();
  try {
    await client.query(AS_SYSTEM);
    return await work(async (sql, params) => (await client.query(sql, params)).rows as never);
  } finally {
    await client.end().catch(() => undefined);
  }
}
