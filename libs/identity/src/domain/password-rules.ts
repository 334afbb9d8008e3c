import { COMMON_WORDS } from './common-passwords.js';

export type PasswordProblem = 'too-short' | 'too-long' | 'too-common' | 'too-personal';

/** NIST SP 800-63B-4: length and a blocklist; no demand for certain kinds of characters, and no forced change. */
const SHORTEST = { alone: 15, withSecondFactor: 12 };
/** Hashing a longer text costs work without making it safer. */
const LONGEST = 200;
/** A password needs this much that is neither a common word, the person's own, a year nor a run along the keyboard. */
const OWN_CHARACTERS = 5;

const ROWS = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'qazwsxedcrfvtgbyhnujm'];
const RUNS = [...ROWS, ...ROWS.map((row) => [...row].reverse().join(''))];
const LOOKALIKES: Record<string, string> = { '@': 'a', 4: 'a', 0: 'o', 1: 'i', '!': 'i', 3: 'e', 5: 's', $: 's', 7: 't' };

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The shortest part that the text is a repetition of. */
const repeated = (text: string): string => /^(.+?)\1*$/su.exec(text)?.[1] ?? text;

function withoutWords(text: string, words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).reduce((left, word) => left.replaceAll(word, ' '), text);
}

/** Takes away three or more characters that are the same, or neighbours in the alphabet or on the keyboard. */
function withoutRuns(text: string): string {
  let left = '';
  for (let at = 0; at < text.length;) {
    let end = at + 1;
    while (end < text.length && isRun(text.slice(at, end + 1))) end += 1;
    if (end - at < 3) end = at + 1;
    left += end - at < 3 ? text[at] : ' ';
    at = end;
  }
  return left;
}

const isRun = (part: string): boolean => new Set(part).size === 1 || RUNS.some((run) => run.includes(part));

function ownCharacters(password: string, words: readonly string[]): number {
  const text = repeated(plain(password)).replace(/(19|20)\d\d/g, ' ');
  const alike = text.replace(/[@40!135$7]/g, (sign) => LOOKALIKES[sign]);
  const left = [text, alike].map((form) => withoutRuns(withoutWords(form, words)));
  return Math.min(...left.map((rest) => rest.replace(/[^\p{L}\p{N}]/gu, '').length));
}

/** The words an attacker who knows the person tries first: the parts of names and e-mail address, from three letters. */
const personalWords = (about: readonly string[]): string[] =>
  about.flatMap((text) => plain(text).split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length >= 3);

/**
 * What is wrong with a password somebody wants, or null when it will do.
 * `about` is what is known of the person: name, e-mail address, workplace.
 */
export function passwordProblem(password: string, secondFactor: boolean, about: readonly string[]): PasswordProblem | null {
  const length = [...password].length;
  if (length < (secondFactor ? SHORTEST.withSecondFactor : SHORTEST.alone)) return 'too-short';
  if (length > LONGEST) return 'too-long';
  if (ownCharacters(password, COMMON_WORDS) < OWN_CHARACTERS) return 'too-common';
  if (ownCharacters(password, [...COMMON_WORDS, ...personalWords(about)]) < OWN_CHARACTERS) return 'too-personal';
  return null;
}
