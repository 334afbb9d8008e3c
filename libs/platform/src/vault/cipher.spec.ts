import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decrypt, encrypt } from './cipher.js';

describe('sealed text', () => {
  const key = randomBytes(32);

  it('opens again to what was sealed, å ä ö and emoji included', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, place) => {
      expect(decrypt(key, place, encrypt(key, place, Buffer.from(text))).toString()).toBe(text);
    }));
  });

  it('does not open in another place, with another key, or with one bit changed', () => {
    const sealed = encrypt(key, 'messages.body:1', Buffer.from('hej'));
    expect(() => decrypt(key, 'messages.body:2', sealed)).toThrow();
    expect(() => decrypt(randomBytes(32), 'messages.body:1', sealed)).toThrow();
    fc.assert(fc.property(fc.nat(sealed.length * 8 - 1), (bit) => {
      const bent = Buffer.from(sealed);
      bent[bit >> 3]! ^= 1 << (bit & 7);
      expect(() => decrypt(key, 'messages.body:1', bent)).toThrow();
    }));
  });

  it('never seals the same words to the same bytes', () => {
    expect(encrypt(key, 'a', Buffer.from('hej')).equals(encrypt(key, 'a', Buffer.from('hej')))).toBe(false);
  });
});
