import { formsOf } from './forms.mjs';

/** @typedef {import('./forms.mjs').Canary} Canary */
/** @typedef {{ canary: Canary, form: Buffer }} Needle */

/**
 * Looks for thousands of strings at once: one pass over the bytes, however many there are.
 * @param {readonly Canary[]} canaries
 * @returns {(where: Buffer | string, most?: number) => { canary: Canary, at: number, around: string }[]} each canary once, where it first stands
 */
export function finder(canaries) {
  /** First three bytes: whether any needle begins so. */
  const begins = new Uint8Array(1 << 21);
  /** @type {Map<number, Needle[]>} first four bytes → needles */
  const needles = new Map();
  for (const canary of canaries) {
    for (const form of formsOf(canary)) {
      begins[(form.readUIntBE(0, 3)) >> 3] |= 1 << (form.readUIntBE(0, 3) & 7);
      const start = form.readUInt32BE(0);
      needles.set(start, [...(needles.get(start) ?? []), { canary, form }]);
    }
  }
  return (where) => {
    const bytes = typeof where === 'string' ? Buffer.from(where) : where;
    /** @type {Map<string, { canary: Canary, at: number, around: string }>} */
    const found = new Map();
    let three = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
    for (let end = 2; end < bytes.length - 1; end += 1) {
      three = ((three << 8) & 0xffffff) | bytes[end];
      if (!(begins[three >> 3] & (1 << (three & 7)))) continue;
      const at = end - 2;
      for (const { canary, form } of needles.get(bytes.readUInt32BE(at)) ?? []) {
        if (found.has(canary.id) || bytes.compare(form, 0, form.length, at, Math.min(bytes.length, at + form.length)) !== 0) continue;
        found.set(canary.id, { canary, at, around: clean(bytes.subarray(Math.max(0, at - 60), at + form.length + 30)) });
      }
    }
    return [...found.values()];
  };
}

const clean = (/** @type {Buffer} */ bytes) => bytes.toString('utf8').replace(/[^\x20-\x7e\u00a0-\u024f]+/g, '·');
