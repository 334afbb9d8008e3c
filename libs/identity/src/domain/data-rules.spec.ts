import { describe, expect, it } from '@jest/globals';
import { dataRulesDue } from './data-rules.js';
import type { Role } from './roles.js';

describe('confirming the data rules', () => {
  it.each<[string, Role[], string | null, string, boolean]>([
    ['a rep who never has must', ['rep'], null, '2026-11-24', true],
    ['a unit lead too', ['unit-lead'], null, '2026-11-24', true],
    ['a day short of a year is enough', ['rep'], '2025-11-25', '2026-11-24', false],
    ['a year to the day is not', ['rep'], '2025-11-24', '2026-11-24', true],
    ['leap day included', ['rep'], '2024-02-29', '2025-02-28', false],
    ['the day after leap day a year on', ['rep'], '2024-02-29', '2025-03-01', true],
    ['an administrator sees no case', ['admin'], null, '2026-11-24', false],
  ])('%s', (_, roles, confirmed, today, due) => expect(dataRulesDue(roles, confirmed, today)).toBe(due));
});
