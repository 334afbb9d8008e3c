import { describe, expect, it } from '@jest/globals';
import { finder } from './finder.mjs';
import { CANARIES, planted, secret } from './planted.mjs';

const find = finder(CANARIES);
const found = (where: Buffer | string): string[] => find(where).map(({ canary }) => canary.id);
const { names: { member }, personnummer, phone, email, text } = planted;

describe('the scan for planted strings', () => {
  it('plants at least fifty, each by a name of its own', () => {
    expect(new Set(CANARIES.map(({ id }) => id)).size).toBeGreaterThanOrEqual(50);
    expect(new Set(CANARIES.map(({ id }) => id)).size).toBe(CANARIES.length);
  });

  it('finds nothing where there is nothing', () => {
    expect(found('')).toEqual([]);
    expect(found('ab')).toEqual([]);
    expect(found(Buffer.from(Array.from({ length: 200_000 }, (_, n) => (n * 7919 + (n >> 4)) % 256)))).toEqual([]);
  });

  it.each(Object.entries({
    plain: `hej ${member} hej`, 'by its family name alone': 'Kvarkentimjan', 'in capitals': member.toUpperCase(), 'in small letters': member.toLowerCase(),
    'in an address': `/a?b=${encodeURIComponent(member)}`, 'in a form': new URLSearchParams({ a: member }).toString(),
    'in UTF-16': Buffer.from(member, 'utf16le'), 'in hexadecimal': Buffer.from(member).toString('hex'), 'as a hash': '',
  }).filter(([, where]) => where.length > 0))('finds a name %s', (_, where) => expect(found(where)).toEqual(['the member’s name']));

  it.each([0, 1, 2])('finds it in base64 with %i bytes before it, and in the base64 of addresses', (before) => {
    const bytes = Buffer.from(`${'x'.repeat(before)}${text.note}yy`);
    expect(found(bytes.toString('base64'))).toEqual(['a note']);
    expect(found(`/a/${bytes.toString('base64url')}`)).toEqual(['a note']);
  });

  it('finds letters that are not ASCII as JSON, XML and mail write them', () => {
    for (const written of ['dragspelsklagom\\u00e5let', 'dragspelsklagom&#229;let', 'dragspelsklagom=C3=A5let', 'dragspelsklagom%c3%a5let', 'dragspelsklagomålet'])
      expect(found(written)).toEqual(['a note']);
    expect(found(Buffer.from('dragspelsklagomålet', 'latin1'))).toEqual(['a note']);
  });

  it('finds a number however it is grouped', () => {
    for (const written of ['8403117396', personnummer.long]) expect(found(written)).toEqual(['personnummer, 12 digits']);
    expect(found('7209294811')).toEqual(['personnummer with a hyphen']);
    for (const written of ['070-174 06 05', '0701740605', '+46701740605', '0046701740605']) expect(found(`ring ${written}!`)).toEqual(['the member’s telephone']);
    expect(found(phone.plain.replace('0', '+46'))).toEqual(['a telephone in a message']);
  });

  it('finds the plain hash of something short', async () => {
    const { createHash } = await import('node:crypto');
    expect(found(createHash('sha256').update(personnummer.hyphen).digest())).toEqual(['personnummer with a hyphen']);
    expect(found(createHash('md5').update(email.member.toLowerCase()).digest('hex'))).toEqual(['the member’s address']);
  });

  it('finds each of many in one pass, and at the very end', () => {
    expect(found(CANARIES.map(({ value }) => value).join('\n')).length).toBe(CANARIES.length);
    expect(finder([secret('a token', 'q8Zt-77fe')])('......q8Zt-77fe')).toHaveLength(1);
  });
});
