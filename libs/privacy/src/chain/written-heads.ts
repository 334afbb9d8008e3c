import type { Faults } from './faults.js';
import { headLine, type HeadLines } from './head-file.js';

/** The heads that the chain must still have, by position; what else the file says is held to account here. */
export function headsToHold(lines: HeadLines, chain: string, faults: Faults): Map<number, string[]> {
  const wanted = new Map<number, string[]>();
  if (lines.heads.some((head) => head.chain !== chain)) faults.add('other-chain');
  for (const head of lines.heads.filter((each) => each.chain === chain)) {
    // what came after the moment a backup was taken was lost with the restore, and is not asked for again
    if (head.restored) for (const position of wanted.keys()) if (position > head.position) wanted.delete(position);
    wanted.set(head.position, [...(wanted.get(head.position) ?? []), head.hash]);
  }
  return wanted;
}

const TORN = /^1 ([0-9a-f-]{36}) (\d+) ([0-9a-f]*)( [a-z]*)?$/;

/** Lines that were cut off half-way, as when power goes: they may say less than a whole line would, never something else. */
export function holdTornLines(torn: readonly string[], chain: string, hashAt: (position: number) => string | undefined, faults: Faults): void {
  for (const line of torn) {
    const [, , position, hash] = TORN.exec(line) ?? [];
    const known = position === undefined ? undefined : hashAt(Number(position));
    const whole = known === undefined ? undefined : headLine({ chain, position: Number(position), hash: known, restored: true });
    const begun = new RegExp(`^\\d*$`).test(line.slice(`1 ${chain} `.length)) && (line.startsWith(`1 ${chain} `) || `1 ${chain} `.startsWith(line));
    if (!(hash === undefined ? begun : whole?.startsWith(line))) faults.add('head-file', position === undefined ? null : Number(position));
  }
}

/** Positions a torn line speaks of, so that the walk along the chain can keep their hashes. */
export const positionsOfTorn = (torn: readonly string[]): number[] => torn.flatMap((line) => {
  const position = TORN.exec(line)?.[2];
  return position === undefined ? [] : [Number(position)];
});
