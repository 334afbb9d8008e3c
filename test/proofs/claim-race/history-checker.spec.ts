import { beforeEach, describe, expect, it } from '@jest/globals';
import { checkHistory } from './history-checker.mjs';

type Operation = Parameters<typeof checkHistory>[0][number];

const FREE = { version: 1, owner: null };
let clock = 0;
/** One after the other, unless told when. */
const op = (client: string, act: Operation['act'], version: number | undefined, owner: string | null, more: Partial<Operation> = {}): Operation => {
  clock += 10;
  return { client, act, began: clock, ended: clock + 5, answer: 'done', version, owner, ...more };
};
const refused = (client: string, act: Operation['act'], more: Partial<Operation> = {}): Operation =>
  ({ ...op(client, act, undefined, null, more), answer: 'refused' });
const kinds = (...history: Operation[]): string[] => checkHistory(history, FREE).map(({ kind }) => kind);

describe('The checker of histories', () => {
  beforeEach(() => { clock = 0; });

  it('finds nothing wrong with an empty history, or with claims and releases one after the other', () => {
    expect(kinds()).toEqual([]);
    expect(kinds(op('a', 'read', 1, null), op('a', 'claim', 2, 'a'), refused('b', 'claim'), op('b', 'read', 2, 'a'), op('a', 'unclaim', 3, null), op('b', 'claim', 4, 'b')))
      .toEqual([]);
  });

  it('accepts either order of what happened at the same time', () => {
    expect(kinds(op('a', 'claim', 2, 'a', { began: 0, ended: 100 }), op('b', 'read', 1, null, { began: 50, ended: 60 }))).toEqual([]);
    expect(kinds(op('a', 'claim', 2, 'a', { began: 0, ended: 100 }), op('b', 'read', 2, 'a', { began: 50, ended: 60 }))).toEqual([]);
    expect(kinds(op('a', 'claim', 2, 'a', { began: 0, ended: 100 }), refused('b', 'claim', { began: 50, ended: 60 }))).toEqual([]);
  });

  it('finds two who made the same version', () => {
    expect(kinds(op('a', 'claim', 2, 'a', { began: 0, ended: 20 }), op('b', 'claim', 2, 'b', { began: 1, ended: 21 }))).toContain('version-twice');
  });

  it('finds a version with two owners', () => {
    expect(kinds(op('a', 'claim', 2, 'a', { began: 0, ended: 20 }), op('c', 'read', 2, 'b'))).toContain('two-owners');
  });

  it('finds a claim of what another has', () => {
    expect(kinds(op('a', 'claim', 2, 'a'), op('b', 'claim', 3, 'b'))).toEqual(['overlap']);
  });

  it('finds somebody letting go of what another has', () => {
    expect(kinds(op('a', 'claim', 2, 'a'), op('b', 'unclaim', 3, null))).toEqual(['not-own']);
  });

  it('finds a read of what had already been replaced', () => {
    expect(kinds(op('a', 'claim', 2, 'a'), op('b', 'read', 1, null))).toEqual(['stale-read']);
  });

  it('finds a change that lands on a version already shown', () => {
    expect(kinds(op('a', 'claim', 2, 'a'), op('a', 'unclaim', 3, null), op('b', 'claim', 3, 'b'))).toContain('stale-read');
  });

  it('finds a refusal that nothing explains', () => {
    expect(kinds(refused('a', 'claim'))).toEqual(['refused-without-cause']);
    expect(kinds(op('a', 'claim', 2, 'a'), refused('a', 'unclaim'))).toEqual(['refused-without-cause']);
  });

  it('finds versions that nobody was told they made, but not those of an attempt without an answer', () => {
    expect(kinds(op('a', 'read', 3, null))).toEqual(['lost-change']);
    const unanswered = { ...op('b', 'claim', undefined, null), answer: 'none' as const };
    expect(kinds(unanswered, op('a', 'read', 2, 'b'))).toEqual([]);
  });
});
