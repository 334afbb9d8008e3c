// Ids as four words of 32 bits, so that they are written without ever being text; the same as text and as SQL where few are needed.

/** @typedef {readonly [number, number, number, number]} Id */

const VARIANT = 0x80000000;
const VERSION = 0x7000;
const TWO_16 = 2 ** 16;
const TWO_32 = 2 ** 32;

/** Row security compares ids only, so these may be as regular as they like. What tells them apart comes first: that is what sorting looks at first. */
const KIND = { workplace: 1, member: 2, rep: 3, lead: 4, adviser: 5, office: 6, manager: 7 };
/** @typedef {keyof typeof KIND} Kind */

/** @param {Kind} kind @param {number} index @returns {Id} */
export const wordsOf = (kind, index) => [KIND[kind] * 2 ** 28 + index, VERSION, VARIANT, 0];
/** @param {Kind} kind @param {number} index */
export const idOf = (kind, index) => textOf(wordsOf(kind, index));
/** @param {Kind} kind @param {string} index an SQL expression */
export const sqlIdOf = (kind, index) => `('${KIND[kind]}' || lpad(to_hex(${index}), 7, '0') || '-0000-7000-8000-000000000000')::uuid`;

/**
 * Version 7: ordered by the moment. `which` tells a case's own rows apart.
 * @param {number} ms @param {number} n @param {number} which
 * @returns {Id}
 */
export function timeId(ms, n, which) {
  const whole = Math.floor(ms);
  return [Math.floor(whole / TWO_16), (whole % TWO_16) * TWO_16 + VERSION + which, VARIANT + Math.floor(n / TWO_32), n % TWO_32];
}

const hex = (/** @type {number} */ word) => word.toString(16).padStart(8, '0');

export function textOf(/** @type {Id} */ id) {
  const [a, b, c, d] = id;
  const [second, third] = [hex(b), hex(c)];
  return `${hex(a)}-${second.slice(0, 4)}-${second.slice(4)}-${third.slice(0, 4)}-${third.slice(4)}${hex(d)}`;
}

const PAIRS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const HIGH = Uint8Array.from(PAIRS, (pair) => pair.charCodeAt(0));
const LOW = Uint8Array.from(PAIRS, (pair) => pair.charCodeAt(1));
const DASH = '-'.charCodeAt(0);
export const ID_LENGTH = 36;

/** Two bytes of a word. */
function writePair(/** @type {Uint8Array} */ bytes, /** @type {number} */ at, /** @type {number} */ word, /** @type {number} */ shift) {
  const first = (word >>> (shift + 8)) & 0xff;
  const second = (word >>> shift) & 0xff;
  bytes[at] = HIGH[first];
  bytes[at + 1] = LOW[first];
  bytes[at + 2] = HIGH[second];
  bytes[at + 3] = LOW[second];
}

/** The same text, straight into a buffer. @param {Uint8Array} bytes @param {number} at @param {Id} id */
export function writeId(bytes, at, id) {
  writePair(bytes, at, id[0], 16);
  writePair(bytes, at + 4, id[0], 0);
  bytes[at + 8] = DASH;
  writePair(bytes, at + 9, id[1], 16);
  bytes[at + 13] = DASH;
  writePair(bytes, at + 14, id[1], 0);
  bytes[at + 18] = DASH;
  writePair(bytes, at + 19, id[2], 16);
  bytes[at + 23] = DASH;
  writePair(bytes, at + 24, id[2], 0);
  writePair(bytes, at + 28, id[3], 16);
  writePair(bytes, at + 32, id[3], 0);
}
