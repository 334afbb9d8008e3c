const patterns = [/^(\d{4})-(\d{1,2})-(\d{1,2})$/, /^(\d{4})(\d{2})(\d{2})$/, /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/];

/**
 * Reads 2026-12-01, 20261201, 2026/12/01 (and 2026.12.1) as YYYY-MM-DD. An empty text is '', anything that is
 * no day of the calendar is null.
 */
export function parseDate(text: string): string | null {
  const trimmed = text.trim().replace(/\s*([-/.])\s*/g, '$1');
  if (trimmed === '') return '';
  const match = patterns.map((pattern) => pattern.exec(trimmed)).find(Boolean);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}
