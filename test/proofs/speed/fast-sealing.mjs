import crypto from 'node:crypto';
import { Ghash } from './ghash.mjs';
import { ID_LENGTH, writeId } from './seeded-ids.mjs';

const BLOCK = 16;
const IV = 12;
const KEY = 32;
const TAG = 16;
/** Keys are wrapped with the same one: their nonces are encrypted by the many. */
const WRAPS = 64;
const BLOCKS_A_WRAP = 1 + KEY / BLOCK;
/** More blocks than all texts of one case. */
const MOST_BLOCKS = 2048;
const blocksOf = (/** @type {number} */ bytes) => Math.ceil(bytes / BLOCK);

/** AES of single blocks: what GCM makes its key streams of. @param {Uint8Array} key */
const blockCipher = (key) => crypto.createCipheriv('aes-256-ecb', key, null);

/** The blocks of a nonce: the first masks the tag, the others hide the text. @param {DataView} view @param {number} at @param {Uint8Array} iv @param {number} blocks */
function countUp(view, at, iv, blocks) {
  for (let block = 0; block < blocks; block += 1) {
    const to = at + block * BLOCK;
    for (let i = 0; i < IV; i += 1) view.setUint8(to + i, iv[i]);
    view.setUint32(to + IV, block + 1);
  }
}

const viewOf = (/** @type {Uint8Array} */ { buffer, byteOffset, byteLength }) => new DataView(buffer, byteOffset, byteLength);

/**
 * AES-256-GCM with the same outcome as the product's own (libs/platform/src/vault/cipher.ts), which opens these texts: every case has its own
 * key, every text its own nonce and place. Only cheaper: to begin a cipher costs Node ten times what the cipher itself does, so
 * a case begins one and its texts are sealed together, where their rows stand.
 * @param {Buffer} master
 */
export function fastSealing(master) {
  const random = randomBytes();
  const key = Buffer.alloc(KEY);
  const ofCase = new Ghash();
  const ofMaster = new Ghash();
  const masterBlocks = blockCipher(master);
  ofMaster.use(viewOf(masterBlocks.update(Buffer.alloc(BLOCK))), 0);

  const places = placesOf();
  const scratch = new DataView(new ArrayBuffer(MOST_BLOCKS * BLOCK));
  const inScratch = new Uint8Array(scratch.buffer);
  /**
   * Hides the text and makes its tag. @param {Ghash} ghash @param {DataView} stream @param {number} at where this text's blocks are in it
   * @param {Uint8Array} place @param {Uint8Array} clear @param {Uint8Array} bytes @param {number} to
   */
  const write = (ghash, stream, at, place, clear, bytes, to) => {
    const [placeBlocks, textBlocks] = [blocksOf(place.length), blocksOf(clear.length)];
    const all = placeBlocks + textBlocks + 1;
    inScratch.fill(0, 0, all * BLOCK);
    inScratch.set(place);
    const text = placeBlocks * BLOCK;
    for (let i = 0; i < clear.length; i += 1) inScratch[text + i] = clear[i] ^ stream.getUint8(at + BLOCK + i);
    bytes.set(inScratch.subarray(text, text + clear.length), to);
    scratch.setUint32((all - 1) * BLOCK + 4, place.length * 8); // lengths in bits, after everything else
    scratch.setUint32((all - 1) * BLOCK + 12, clear.length * 8);
    ghash.begin();
    ghash.take(scratch, 0, all);
    for (let word = 0; word < 4; word += 1) scratch.setInt32(word * 4, ghash.sum[word] ^ stream.getInt32(at + word * 4));
    bytes.set(inScratch.subarray(0, TAG), to + clear.length);
  };

  const ivs = Buffer.alloc(WRAPS * IV);
  let wrapsUsed = WRAPS;
  /** @type {DataView} */
  let wrapStream;
  const wrapAhead = () => {
    const blocks = Buffer.alloc(WRAPS * BLOCKS_A_WRAP * BLOCK);
    for (let i = 0; i < WRAPS; i += 1) {
      ivs.set(random(IV), i * IV);
      countUp(viewOf(blocks), i * BLOCKS_A_WRAP * BLOCK, ivs.subarray(i * IV, (i + 1) * IV), BLOCKS_A_WRAP);
    }
    wrapStream = viewOf(masterBlocks.update(blocks));
    wrapsUsed = 0;
  };

  const counters = Buffer.alloc(MOST_BLOCKS * BLOCK);
  const counting = viewOf(counters);
  let counted = 1; // the first stays zero: encrypted, it is H
  /** @type {{ rows: import('./copy-rows.mjs').Rows, to: number, at: number, column: string, id: import('./seeded-ids.mjs').Id, clear: Uint8Array }[]} */
  const waiting = [];
  const leaveRoom = (/** @type {import('./copy-rows.mjs').Rows} */ rows, /** @type {Uint8Array} */ iv, /** @type {number} */ length) => {
    rows.word(IV + length + TAG).raw(iv);
    rows.at += length + TAG;
    return rows.at - length - TAG;
  };
  return {
    /** From here on everything is sealed for this case. @param {import('./copy-rows.mjs').Rows} rows @param {import('./seeded-ids.mjs').Id} id */
    newKey: (rows, id) => {
      if (wrapsUsed === WRAPS) wrapAhead();
      key.set(random(KEY));
      const to = leaveRoom(rows, ivs.subarray(wrapsUsed * IV, (wrapsUsed + 1) * IV), KEY);
      write(ofMaster, wrapStream, wrapsUsed * BLOCKS_A_WRAP * BLOCK, places('sealing_keys.wrapped', id), key, rows.bytes, to);
      wrapsUsed += 1;
      return rows;
    },
    /** Leaves room for it in its row. @param {import('./copy-rows.mjs').Rows} rows @param {string} column @param {import('./seeded-ids.mjs').Id} id @param {Buffer} clear */
    seal: (rows, column, id, clear) => {
      const iv = random(IV);
      waiting.push({ rows, to: leaveRoom(rows, iv, clear.length), at: counted * BLOCK, column, id, clear });
      countUp(counting, counted * BLOCK, iv, 1 + blocksOf(clear.length));
      counted += 1 + blocksOf(clear.length);
      return rows;
    },
    /** Seals what was left room for. Before the rows are taken away. */
    finish: () => {
      const stream = viewOf(blockCipher(key).update(counters.subarray(0, counted * BLOCK)));
      ofCase.use(stream, 0);
      for (const { rows, to, at, column, id, clear } of waiting) write(ofCase, stream, at, places(column, id), clear, rows.bytes, to);
      waiting.length = 0;
      counted = 1;
    },
  };
}

/** Fetched by the many. What it gives is good until it is asked again. */
function randomBytes() {
  const pool = Buffer.alloc(16_384);
  let used = pool.length;
  return (/** @type {number} */ bytes) => {
    if (used + bytes > pool.length) {
      crypto.randomFillSync(pool);
      used = 0;
    }
    used += bytes;
    return pool.subarray(used - bytes, used);
  };
}

/** What is authenticated with a text: column and row. Kept, and only the id in them changed. */
function placesOf() {
  /** @type {Map<string, Buffer>} */
  const places = new Map();
  return (/** @type {string} */ column, /** @type {import('./seeded-ids.mjs').Id} */ id) => {
    let place = places.get(column);
    if (!place) places.set(column, place = Buffer.from(`${column}:${' '.repeat(ID_LENGTH)}`));
    writeId(place, place.length - ID_LENGTH, id);
    return place;
  };
}
