import fs from 'node:fs';
import { sourceFiles } from './source-files.mjs';

/** A scale to feel by: half of the files under 60 lines, 95 of 100 under 200, none over 300. */
export const LONGEST = 300;

export function measureFiles() {
  const files = sourceFiles().map((file) => ({ file, lines: fs.readFileSync(file, 'utf8').trimEnd().split('\n').length }))
    .sort((a, b) => a.lines - b.lines);
  const at = (/** @type {number} */ share) => files[Math.ceil(files.length * share) - 1]?.lines ?? 0;
  return {
    files: files.length, lines: files.reduce((sum, { lines }) => sum + lines, 0), median: at(0.5), p95: at(0.95), longest: files.at(-1),
    faults: files.filter(({ lines }) => lines > LONGEST).map(({ file, lines }) => `too-long: ${file} has ${lines} lines (${LONGEST} at most)`),
  };
}
