import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatCaseNumber, parseCaseNumber } from './case-number.js';

describe('case number', () => {
  it.each(['ST-2026-00001', 'st 2026 1', 'ST2026-1', ' st-2026-00001 ', '2026-00001', '2026/1', 'ST 2026 – 00001', 'st202600001'])(
    'understands %j', (text) => expect(parseCaseNumber(text)).toBe('ST-2026-00001'));

  it.each(['', 'ST', '2026', 'ST-2026', 'ST-2026-0', 'ST-1999-00001', 'Anna 2026 1', '2026-1-1', '20260001'])(
    'sees no number in %j', (text) => expect(parseCaseNumber(text)).toBeNull());

  it('reads back every number it writes', () => {
    fc.assert(fc.property(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 99_999_999 }), (year, sequence) => {
      const number = formatCaseNumber(year, sequence);
      expect(parseCaseNumber(number)).toBe(number);
      expect(parseCaseNumber(number.toLowerCase().replaceAll('-', ' '))).toBe(number);
    }));
  });
});
