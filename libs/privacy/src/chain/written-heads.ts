import type { Faults } from './faults.js';
import { type Head, headLine, type HeadLines, readHead } from './head-file.js';
import type { Query } from './query.js';

export interface WrittenHeads {
  /** Lines that the chain was held against. */
  heads: number;
  /** Whether one of them speaks of a link that is not there. */
  beyond: boolean;
}

/** Holds the chain's seals against the heads that were written down outside the database, and those to account for what they say. */
export async function holdWrittenHeads(query: Query, chain: string, lines: HeadLines, faults: Faults): Promise<WrittenHeads> {
  const waives = await waivedBy(chain, lines);
  const held: WrittenHeads = { heads: 0, beyond: false };
  let strangers = false;
  let at = 0;
  for await (const part of lines) {
    const wanted: Head[] = [];
    const torn: string[] = [];
    for (const line of part) {
      const head = readHead(line);
      if (!head) torn.push(line);
      else if (head.chain !== chain) strangers = true;
      else if (!waives(head, at)) wanted.push(head);
      at += 1;
    }
    const hashes = await hashesAt(query, [...wanted.map(({ position }) => position), ...positionsOfTorn(torn)]);
    for (const { position, hash } of wanted) {
      const found = hashes.get(position);
      if (found === undefined) held.beyond = true;
      else if (found !== hash) faults.add('rewritten', position);
    }
    holdTornLines(torn, chain, (position) => hashes.get(position), faults);
    held.heads += wanted.length;
  }
  if (strangers) faults.add('other-chain');
  return held;
}

/** What came after the moment a backup was taken was lost with the restore, and is not asked for again: told of a head and where its line stands. */
async function waivedBy(chain: string, lines: HeadLines): Promise<(head: Head, at: number) => boolean> {
  const restores: { at: number; position: number }[] = [];
  let at = 0;
  for await (const part of lines) {
    for (const line of part) {
      const head = line.endsWith(' restored') ? readHead(line) : undefined;
      if (head?.chain === chain) restores.push({ at, position: head.position });
      at += 1;
    }
  }
  return (head, before) => restores.some((restore) => restore.at > before && restore.position < head.position);
}

async function hashesAt(query: Query, positions: readonly number[]): Promise<Map<number, string>> {
  if (!positions.length) return new Map();
  const seals = await query<{ position: string; hash: string }>(
    `select position, encode(hash, 'hex') as hash from event_seals where position = any($1::bigint[])`, [positions]);
  return new Map(seals.map(({ position, hash }) => [Number(position), hash]));
}

const TORN = /^1 ([0-9a-f-]{36}) (\d+) ([0-9a-f]*)( [a-z]*)?$/;

/** Lines that were cut off half-way, as when power goes: they may say less than a whole line would, never something else. */
function holdTornLines(torn: readonly string[], chain: string, hashAt: (position: number) => string | undefined, faults: Faults): void {
  for (const line of torn) {
    const [, , position, hash] = TORN.exec(line) ?? [];
    const known = position === undefined ? undefined : hashAt(Number(position));
    const whole = known === undefined ? undefined : headLine({ chain, position: Number(position), hash: known, restored: true });
    const begun = new RegExp(`^\\d*$`).test(line.slice(`1 ${chain} `.length)) && (line.startsWith(`1 ${chain} `) || `1 ${chain} `.startsWith(line));
    if (!(hash === undefined ? begun : whole?.startsWith(line))) faults.add('head-file', position === undefined ? null : Number(position));
  }
}

/** Positions a torn line speaks of, as far as there could be such. */
const positionsOfTorn = (torn: readonly string[]): number[] => torn.flatMap((line) => {
  const position = Number(TORN.exec(line)?.[2]);
  return Number.isSafeInteger(position) ? [position] : [];
});
