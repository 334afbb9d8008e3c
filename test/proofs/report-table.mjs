import fs from 'node:fs';

/**
 * Rows as aligned text.
 * @param {(string | number)[][]} rows
 */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  const cell = (/** @type {string | number} */ value, /** @type {number} */ column) =>
    (typeof value === 'number' ? String(value).padStart(widths[column]) : value.padEnd(widths[column]));
  return rows.map((row) => `  ${row.map(cell).join('  ')}`.trimEnd()).join('\n');
}

/**
 * `--name value` and `--name` of the command line.
 * @param {readonly string[]} args
 */
export function flags(args = process.argv.slice(2)) {
  return {
    has: (/** @type {string} */ name) => args.includes(`--${name}`),
    number: (/** @type {string} */ name, /** @type {number} */ otherwise) => {
      const at = args.indexOf(`--${name}`);
      const value = at < 0 ? otherwise : Number(args[at + 1]);
      if (!Number.isFinite(value)) throw new Error(`--${name}: not a number`);
      return value;
    },
    /** Writes the report where `--json FILE` says. */
    json: (/** @type {unknown} */ report) => {
      const at = args.indexOf('--json');
      if (at >= 0) fs.writeFileSync(args[at + 1], `${JSON.stringify(report, null, 2)}\n`);
    },
  };
}
