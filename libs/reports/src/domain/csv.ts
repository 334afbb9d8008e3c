export type CsvValue = string | number | null;

/** A cell that a spreadsheet would run as a formula gets an apostrophe in front: shown as text, never run. */
const FORMULA = /^\s*[=+\-@\t\r]/;

function field(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value).replace('.', ',') : '';
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  return /[;"\r\n]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** A table as Swedish spreadsheets open it by a double click: BOM, semicolons, decimal comma, CRLF. */
export function toCsv(rows: readonly (readonly CsvValue[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(field).join(';')}\r\n`).join('')}`;
}
