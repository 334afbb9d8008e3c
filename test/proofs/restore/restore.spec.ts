import { expect, it } from '@jest/globals';
import { drillRestore } from './drill.mjs';

it('brings a lost database back to a marked moment, exactly, and the product goes on from there', async () => {
  const { findings } = await drillRestore({ members: 3, seconds: 1, demonstration: false });
  expect(findings.filter(({ wrong }) => wrong !== 0)).toEqual([]);
  for (const { what, of } of findings.slice(0, 4)) expect([what, of]).toEqual([what, expect.any(Number)]);
  expect(findings[1]!.of).toBeGreaterThan(3);
  expect(findings[2]!.of).toBeGreaterThan(3);
}, 180_000);
