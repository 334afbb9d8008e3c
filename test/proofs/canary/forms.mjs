import crypto from 'node:crypto';

/**
 * What a planted string is looked for by. `words` are found whatever stands around them: each must be so odd that it stands nowhere else.
 * @typedef {'name' | 'personnummer' | 'e-mail' | 'telephone' | 'member-number' | 'text' | 'register' | 'secret' | 'request'} Kind
 * @typedef {{ id: string, kind: Kind, value: string, words: string[] }} Canary
 */

const utf8 = (/** @type {string} */ text) => Buffer.from(text, 'utf8');
const percent = (/** @type {string} */ text) => [...utf8(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');

/** The same words in other cases; Swedish letters too. */
const cases = (/** @type {string} */ word) => [word, word.toLowerCase(), word.toUpperCase()];

/** As JSON, XML, addresses and mail write letters that are not ASCII. */
function* written(/** @type {string} */ word) {
  yield word;
  yield word.normalize('NFD');
  const other = (/** @type {(letter: string) => string} */ as) => word.replace(/[^\x20-\x7e]/gu, as);
  yield other((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
  yield other((letter) => `&#${letter.codePointAt(0)};`);
  yield other((letter) => percent(letter).replaceAll('%', '='));
  yield other((letter) => percent(letter).replaceAll('%', '=').toUpperCase());
  for (const address of [encodeURIComponent(word), encodeURI(word)]) {
    yield address;
    yield address.replaceAll('%20', '+');
    yield address.replace(/%../g, (code) => code.toLowerCase());
  }
  yield percent(word);
}

/** A long text may begin at any of three places in base64: the letters that its neighbours do not touch. */
function base64(/** @type {Buffer} */ bytes) {
  return [0, 1, 2].flatMap((before) => {
    const letters = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64').replace(/=+$/, '');
    const inner = letters.slice(Math.ceil(before * 8 / 6), Math.floor((before + bytes.length) * 8 / 6));
    return [inner, inner.replaceAll('+', '-').replaceAll('/', '_')];
  });
}

/** A telephone number is the same however its digits are grouped. */
function spacings(/** @type {Canary} */ { kind, words }) {
  if (kind !== 'telephone' && kind !== 'personnummer' && kind !== 'member-number') return words;
  return words.flatMap((word) => {
    const digits = word.replace(/\D/g, '');
    const forms = kind === 'telephone'
      ? [digits.replace(/^(46|0)/, ''), ...['0', '+46', '0046'].map((code) => code + digits.replace(/^(46|0)/, ''))] : [digits];
    return [word, ...forms];
  });
}

/** A plain hash of something short can be guessed: as good as the thing itself. */
const hashes = (/** @type {string} */ value) => ['md5', 'sha1', 'sha256'].flatMap((kind) => [value, value.toLowerCase()].flatMap((text) => {
  const hash = crypto.createHash(kind).update(text).digest();
  return [hash, utf8(hash.toString('hex')), utf8(hash.toString('base64').replace(/=+$/, ''))];
}));

/**
 * Every way in which a planted string may stand somewhere, as bytes.
 * @param {Canary} canary
 * @returns {Buffer[]}
 */
export function formsOf(canary) {
  const forms = [canary.value, ...spacings(canary)].flatMap(cases).flatMap((word) => [
    ...[...written(word)].map(utf8), Buffer.from(word, 'utf16le'), Buffer.from(word, 'latin1'),
    utf8(utf8(word).toString('hex')), utf8(utf8(word).toString('hex').toUpperCase()), ...base64(utf8(word)).map(utf8),
    ...base64(Buffer.from(word, 'utf16le')).map(utf8),
  ]);
  if (canary.kind === 'request') return hashes(canary.value); // somebody who guesses what was sent could check the guess
  // a token is kept as its hash on purpose: it has 256 bits of its own, and cannot be guessed
  const all = canary.kind === 'secret' ? forms : [...forms, ...hashes(canary.value)];
  return [...new Map(all.filter((form) => form.length >= 6).map((form) => [form.toString('latin1'), form])).values()];
}
