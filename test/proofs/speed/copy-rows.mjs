import { ID_LENGTH, writeId } from './seeded-ids.mjs';

const NULL = -1;
/** What a text[] says its parts are. */
const TEXT = 25;
/** PostgreSQL counts from the year 2000: moments in microseconds, dates in days. */
const EPOCH = Date.UTC(2000, 0, 1);
const DAY = 86_400_000;
const TWO_32 = 2 ** 32;
/** No row is longer. */
const ROOM = 4096;

/** What stands before the first row. */
export const HEADER = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');

/**
 * Rows as COPY's binary format has them, written into one buffer: no text to make and none to parse, on either side.
 * One call for each column, in their order.
 */
export class Rows {
  constructor(capacity = 65_536) {
    this.at = 0;
    this.use(new Uint8Array(new ArrayBuffer(capacity)));
  }

  /** @param {Uint8Array<ArrayBuffer>} bytes */
  use(bytes) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer);
  }

  /** What was written, to be given away; the next rows go into a new buffer of that size. */
  take() {
    const { bytes, at } = this;
    this.at = 0;
    this.use(new Uint8Array(new ArrayBuffer(Math.ceil(at * 1.1) + 2 * ROOM)));
    return bytes.subarray(0, at);
  }

  start(/** @type {number} */ columns) {
    if (this.at + ROOM > this.bytes.length) {
      const larger = new Uint8Array(new ArrayBuffer(this.bytes.length * 2 + ROOM));
      larger.set(this.bytes);
      this.use(larger);
    }
    this.view.setInt16(this.at, columns);
    this.at += 2;
    return this;
  }

  word(/** @type {number} */ value) {
    this.view.setInt32(this.at, value);
    this.at += 4;
    return this;
  }

  null() {
    return this.word(NULL);
  }

  int4(/** @type {number | null} */ value) {
    return value === null ? this.null() : this.word(4).word(value);
  }

  int8(/** @type {number} */ value) {
    return this.word(8).word(Math.floor(value / TWO_32)).word(value % TWO_32);
  }

  /** Milliseconds, as everywhere in JavaScript. */
  moment(/** @type {number | null} */ ms) {
    return ms === null ? this.null() : this.int8((Math.floor(ms) - EPOCH) * 1000);
  }

  date(/** @type {number | null} */ ms) {
    return this.int4(ms === null ? null : Math.floor((ms - EPOCH) / DAY));
  }

  id(/** @type {import('./seeded-ids.mjs').Id | null} */ id) {
    return id === null ? this.null() : this.word(16).word(id[0]).word(id[1]).word(id[2]).word(id[3]);
  }

  idAsText(/** @type {import('./seeded-ids.mjs').Id | null} */ id) {
    if (id === null) return this.null();
    this.word(ID_LENGTH);
    writeId(this.bytes, this.at, id);
    this.at += ID_LENGTH;
    return this;
  }

  /** Codes and numbers: nothing beyond ASCII. */
  text(/** @type {string | null} */ value) {
    return value === null ? this.null() : this.word(value.length).letters(value);
  }

  /** With the version of the format before it. */
  json(/** @type {string} */ value) {
    this.word(value.length + 1).bytes[this.at] = 1;
    this.at += 1;
    return this.letters(value);
  }

  letters(/** @type {string} */ value) {
    const { bytes, at } = this;
    for (let i = 0; i < value.length; i += 1) bytes[at + i] = value.charCodeAt(i);
    this.at = at + value.length;
    return this;
  }

  texts(/** @type {readonly string[]} */ values) {
    const before = this.at;
    this.word(0);
    if (values.length === 0) this.word(0).word(0).word(TEXT);
    else this.word(1).word(0).word(TEXT).word(values.length).word(1);
    for (const value of values) this.text(value);
    this.view.setInt32(before, this.at - before - 4);
    return this;
  }

  /** As they are, without their length before them. */
  raw(/** @type {Uint8Array} */ part) {
    this.bytes.set(part, this.at);
    this.at += part.length;
    return this;
  }
}
