import type { HeadFile } from './head-file.js';
import type { Query } from './query.js';
import { type SealedUpTo, sealSome } from './seal-some.js';

/** Runs work in a transaction of its own, as the system. */
export type InTransaction = <T>(work: (query: Query) => Promise<T>) => Promise<T>;

export interface Sealing {
  inTransaction: InTransaction;
  now: () => Date;
  file: HeadFile | undefined;
  /** Asked between transactions; what is left waits for the next turn. */
  stopped?: () => boolean;
}

/**
 * Seals all that waits, then writes the chain's head down outside the database: never the other way round, so that no kill between any two
 * steps can make the file say more than the chain. What a kill kept from the file, the next turn of any worker adds.
 */
export async function sealAll({ inTransaction, now, file, stopped = () => false }: Sealing): Promise<void> {
  // from batch to batch onwards: those who took a number early and come late are the next turn's
  let upTo: SealedUpTo = '0';
  do upTo = await inTransaction((query) => sealSome(query, now(), upTo!)); while (upTo !== null && !stopped());
  if (!file) return;
  const [head] = await inTransaction((query) => query<{ chain: string; position: string; hash: string }>(
    `select id as chain, position, encode(hash, 'hex') as hash from event_chain where hash is not null`));
  const last = file.last();
  if (!head || (last?.chain === head.chain && last.position === Number(head.position) && last.hash === head.hash)) return;
  file.add({ ...head, position: Number(head.position) });
}
