import { describe, expect, it } from '@jest/globals';
import { placesOf, wordless } from './places.js';

const WORDS = 'Kvarkentimjan';
const quoting = Object.assign(new Error(`cannot keep\n    at ${WORDS}\n    at /${WORDS}:1:1\nDETAIL: ${WORDS}`), { name: 'QueryFailedError', code: '23505', detail: WORDS });

describe('an error in a log', () => {
  it('says where it came from', () => {
    expect(placesOf(new Error('x'))).toMatch(/^\s+at .*places\.spec/);
    expect(placesOf('Error: x\n    at async Promise.all (index 0)\n    at new Room (file:///app/room.js:1:2)\n    at a [as b] (node:net:1:2)').split('\n')).toHaveLength(3);
  });

  it('keeps quiet about what it quotes, even where that looks like a place', () => {
    expect(placesOf(quoting)).toMatch(/places\.spec/);
    expect(placesOf(quoting)).not.toContain(WORDS);
    expect(placesOf(quoting.stack)).not.toContain(`at ${WORDS}`);
  });

  it('keeps its name and code when it loses its words', () => {
    const bare = wordless(quoting);
    expect(bare).toMatchObject({ name: 'QueryFailedError', code: '23505', message: 'QueryFailedError 23505' });
    expect(`${bare.stack}${JSON.stringify(bare)}`).not.toContain(WORDS);
    expect(wordless(undefined).message).toBe('Error');
  });
});
