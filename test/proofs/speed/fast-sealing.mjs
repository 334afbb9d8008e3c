import crypto from 'node:crypto';
import { ID_LENGTH, writeId } from './seeded-ids.mjs';

const IV = 12;
const KEY = 32;
const TAG = 16;

/**
 * As the product's own cipher (libs/platform/src/vault/cipher.ts), written where the row is being written: random bytes fetched by the
 * many, places kept and only the id in them changed. Every case has its own key, every text its own nonce.
 * @param {Buffer} master
 */
export function fastSealing(master) {
  const pool = Buffer.alloc(256 * (KEY + IV));
  let used = pool.length;
  const random = (/** @type {number} */ bytes) => {
    if (used + bytes > pool.length) {
      crypto.randomFillSync(pool);
      used = 0;
    }
    used += bytes;
    return pool.subarray(used - bytes, used);
  };

  /** @type {Map<string, Buffer>} */
  const places = new Map();
  /** @param {string} column @param {import('./seeded-ids.mjs').Id} id */
  const placeOf = (column, id) => {
    let place = places.get(column);
    if (!place) places.set(column, place = Buffer.from(`${column}:${' '.repeat(ID_LENGTH)}`));
    writeId(place, place.length - ID_LENGTH, id);
    return place;
  };

  const key = Buffer.alloc(KEY);
  /** @param {import('./copy-rows.mjs').Rows} rows @param {Buffer} by @param {string} column @param {import('./seeded-ids.mjs').Id} id @param {Buffer} clear */
  const write = (rows, by, column, id, clear) => {
    const iv = random(IV);
    const cipher = crypto.createCipheriv('aes-256-gcm', by, iv);
    cipher.setAAD(placeOf(column, id));
    const middle = cipher.update(clear);
    cipher.final();
    return rows.word(IV + clear.length + TAG).raw(iv).raw(middle).raw(cipher.getAuthTag());
  };
  return {
    /** From here on everything is sealed for this case. @param {import('./copy-rows.mjs').Rows} rows @param {import('./seeded-ids.mjs').Id} id */
    newKey: (rows, id) => {
      key.set(random(KEY));
      return write(rows, master, 'sealing_keys.wrapped', id, key);
    },
    /** @param {import('./copy-rows.mjs').Rows} rows @param {string} column @param {import('./seeded-ids.mjs').Id} id @param {Buffer} clear */
    seal: (rows, column, id, clear) => write(rows, key, column, id, clear),
  };
}
