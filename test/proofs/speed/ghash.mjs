// GHASH of NIST SP 800-38D, a byte at a time: what AES-GCM makes its tags with.

const BYTES = 256;
/** What falls out at the right comes back at the left, by the field's polynomial. */
const REDUCE = Int32Array.from({ length: BYTES }, (_, byte) => {
  let [high, low] = [0, byte];
  for (let bit = 0; bit < 8; bit += 1) {
    const out = low & 1;
    low = (low >>> 1);
    high = (high >>> 1) ^ (out ? 0xe1000000 : 0);
  }
  return high;
});

/** Products of a key's H with every byte, kept for as long as the key is in use. */
export class Ghash {
  constructor() {
    this.tables = Array.from({ length: 4 }, () => new Int32Array(BYTES));
    this.sum = new Int32Array(4);
  }

  /** @param {DataView} view @param {number} at where H stands: sixteen zeroes, encrypted */
  use(view, at) {
    const [m0, m1, m2, m3] = this.tables;
    let [a, b, c, d] = [view.getInt32(at), view.getInt32(at + 4), view.getInt32(at + 8), view.getInt32(at + 12)];
    for (let bit = 128; bit > 0; bit >>= 1) {
      m0[bit] = a;
      m1[bit] = b;
      m2[bit] = c;
      m3[bit] = d;
      const out = d & 1;
      d = (d >>> 1) | (c << 31);
      c = (c >>> 1) | (b << 31);
      b = (b >>> 1) | (a << 31);
      a = (a >>> 1) ^ (out ? 0xe1000000 : 0);
    }
    for (let high = 2; high < BYTES; high <<= 1) {
      for (let low = 1; low < high; low += 1) {
        m0[high + low] = m0[high] ^ m0[low];
        m1[high + low] = m1[high] ^ m1[low];
        m2[high + low] = m2[high] ^ m2[low];
        m3[high + low] = m3[high] ^ m3[low];
      }
    }
  }

  begin() {
    this.sum.fill(0);
  }

  /** Takes in whole blocks. @param {DataView} view @param {number} from @param {number} blocks */
  take(view, from, blocks) {
    const [m0, m1, m2, m3] = this.tables;
    const { sum } = this;
    let [s0, s1, s2, s3] = [sum[0], sum[1], sum[2], sum[3]];
    for (let at = from, end = from + blocks * 16; at < end; at += 16) {
      const [x0, x1, x2, x3] = [s0 ^ view.getInt32(at), s1 ^ view.getInt32(at + 4), s2 ^ view.getInt32(at + 8), s3 ^ view.getInt32(at + 12)];
      s0 = s1 = s2 = s3 = 0;
      for (let place = 0; place < 16; place += 1) {
        const word = place < 4 ? x3 : place < 8 ? x2 : place < 12 ? x1 : x0;
        const byte = (word >>> ((place & 3) << 3)) & 0xff;
        const back = REDUCE[s3 & 0xff];
        s3 = ((s3 >>> 8) | (s2 << 24)) ^ m3[byte];
        s2 = ((s2 >>> 8) | (s1 << 24)) ^ m2[byte];
        s1 = ((s1 >>> 8) | (s0 << 24)) ^ m1[byte];
        s0 = (s0 >>> 8) ^ back ^ m0[byte];
      }
    }
    sum[0] = s0;
    sum[1] = s1;
    sum[2] = s2;
    sum[3] = s3;
  }
}
