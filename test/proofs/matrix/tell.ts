import fs from 'node:fs';

/** In the long form: how far it has come, and one line for the table at the end. */
export const LONG = process.env.MATRIX === 'long';

let shownAt = 0;

export function progress(what: string, done: number, of: number): void {
  if (!LONG || (Date.now() - shownAt < 2000 && done < of)) return;
  shownAt = Date.now();
  process.stderr.write(`\r  ${what}: ${done} of ${of}${done < of ? '' : '\n'}`);
}

export function tell(what: string, tried: number, wrong: number): void {
  if (process.env.MATRIX_TOLD) fs.appendFileSync(process.env.MATRIX_TOLD, `${JSON.stringify({ what, tried, wrong })}\n`);
}
