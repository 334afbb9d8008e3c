import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { passwordProblem } from './password-rules.js';

const ABOUT = ['Åsa Lindgren-Öberg', 'asa.lindgren@example.org', 'Skatteverket'];
const withFactor = (password: string) => passwordProblem(password, true, ABOUT);

describe('a password for somebody with a second factor', () => {
  it.each([
    'correct horse battery', 'hästen äter gräs i hagen', 'kvist måne 7 tegel', '482915739204', '               bryggan',
    'tRz9-wQ4m.Lp2x', '🐎🐄 gul kantarell',
  ])('may be %j', (password) => expect(withFactor(password)).toBeNull());

  it.each([
    'Password1234', 'p@ssw0rd2026!', 'Lösenord12345', 'Sommar2026!!', 'Hösten2026!!', 'qwertyuiop123',
    '123456789012', 'aaaaaaaaaaaaaaa', 'abcabcabcabcabc', 'xk4xk4xk4xk4', 'Samtalsstöd2026', 'Fackförbundet!1', 'asdfghjkl123', '            ',
    'qazwsxedcrfv', 'MedlemAvdelning1',
  ])('is too common as %j', (password) => expect(withFactor(password)).toBe('too-common'));

  it.each(['ÅsaLindgren1985', 'asa.lindgren@example.org', 'skatteverket12', 'L1ndgren-2026-Asa', 'lindgrenlindgren'])(
    'is too personal as %j', (password) => expect(withFactor(password)).toBe('too-personal'));

  it('needs 12 characters, and 15 without a second factor', () => {
    expect(withFactor('kvistmåne7t')).toBe('too-short');
    expect(withFactor('kvistmåne7te')).toBeNull();
    expect(passwordProblem('kvistmåne7te', false, [])).toBe('too-short');
    expect(passwordProblem('kvistmåne7tegel', false, [])).toBeNull();
  });

  it('has at most 200 characters', () => {
    const long = 'månsken över tegeltak och '.repeat(9);
    expect(withFactor(long.slice(0, 200))).toBeNull();
    expect(withFactor(long.slice(0, 201))).toBe('too-long');
  });

  it('gives an answer for any text, quickly', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 250 }), fc.array(fc.string()), (password, about) => {
      expect([null, 'too-short', 'too-long', 'too-common', 'too-personal']).toContain(passwordProblem(password, true, about));
    }));
    const started = Date.now();
    withFactor(`${'ab'.repeat(99)}c`);
    expect(Date.now() - started).toBeLessThan(200);
  });

  it('takes nearly every random password', () => {
    const letters = fc.constantFrom(...'bdfghkmpvwxzBDFGHKMPVWXZ2689');
    fc.assert(fc.property(fc.string({ unit: letters, minLength: 16, maxLength: 30 }), (password) => {
      fc.pre(new Set(password.toLowerCase()).size > 8);
      expect(withFactor(password)).toBeNull();
    }));
  });
});
