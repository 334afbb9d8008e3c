/** A number people can say on the phone: ST-2026-00123. The sequence grows past five digits when it must. */
export function formatCaseNumber(year: number, sequence: number): string {
  return `ST-${year}-${String(sequence).padStart(5, '0')}`;
}

const SAID = /^\s*(?:st)?[\s\-–/]*(20\d{2})[\s\-–/]+0*([1-9]\d{0,8})\s*$/i;
const WRITTEN_TOGETHER = /^\s*(?:st)?[\s\-–]*(20\d{2})0*([1-9]\d{0,8})\s*$/i;

/** Reads a number as people write it ('st 2026 1', 'ST2026-00001', '2026/1') and gives it in full; null when it is none. */
export function parseCaseNumber(text: string): string | null {
  const [, year, sequence] = SAID.exec(text) ?? (/\d{9,}/.test(text) ? WRITTEN_TOGETHER.exec(text) : null) ?? [];
  return year && sequence ? formatCaseNumber(Number(year), Number(sequence)) : null;
}
