import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toCsv } from './csv.js';

/** A small reader of its own, by the rules of RFC 4180 with semicolons. */
function read(csv: string): string[][] {
  const rows: string[][] = [];
  const pattern = /(?:"((?:[^"]|"")*)"|([^;"\r\n]*))(;|\r\n)/gy;
  let row: string[] = [];
  for (const [, quoted, bare, end] of csv.slice(1).matchAll(pattern)) {
    row.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end !== ';') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

describe('a table as CSV', () => {
  it('has a BOM, semicolons, decimal comma and CRLF', () => {
    expect(toCsv([['Enhet', 'Andel'], ['Å, Ä & Ö', 12.5], ['tom', null]])).toBe('\uFEFFEnhet;Andel\r\nÅ, Ä & Ö;12,5\r\ntom;\r\n');
  });

  it.each([['=1+1', "'=1+1"], ['+46', "'+46"], ['-2', "'-2"], ['@SUM(A1)', "'@SUM(A1)"], ['\t=1', "'\t=1"], [' =1', "' =1"]])(
    'makes %j harmless', (text, expected) => expect(read(toCsv([[text]]))).toEqual([[expected]]));

  it('leaves a negative number a number', () => expect(toCsv([[-1.5]])).toBe('\uFEFF-1,5\r\n'));

  it('quotes semicolons, quotes and line breaks', () => {
    expect(toCsv([['a;b', 'säg "hej"', 'rad\r\ntvå']])).toBe('\uFEFF"a;b";"säg ""hej""";"rad\r\ntvå"\r\n');
  });

  it('reads back as what was written, and never begins a field as a formula', () => {
    const text = fc.string({ unit: fc.constantFrom(...'aå;"\r\n\t =+-@,0') });
    const table = fc.integer({ min: 1, max: 5 }).chain((width) =>
      fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1 }));
    fc.assert(fc.property(table, (rows) => {
      const back = read(toCsv(rows));
      expect(back.map((row) => row.length)).toEqual(rows.map((row) => row.length));
      back.forEach((row, r) => row.forEach((written, c) => {
        expect([rows[r][c], `'${rows[r][c]}`]).toContain(written);
        expect(/^\s*[=+\-@]/.test(written)).toBe(false);
      }));
    }));
  });
});
