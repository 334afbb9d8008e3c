// npm run check:house: holds the product against docs' rules for the house, and prints how it measures.
import process from 'node:process';
import { checkGuards } from './guards.mjs';
import { checkImports } from './imports.mjs';
import { checkNames } from './names.mjs';
import { measureFiles } from './sizes.mjs';

const imports = await checkImports();
const guards = checkGuards();
const names = checkNames();
const sizes = measureFiles();
const faults = [...imports.faults, ...guards.faults, ...names.faults, ...sizes.faults];

const rows = [
  ['modules', imports.modules],
  ['imports', imports.imports],
  ['cycles', imports.cycles],
  ['broken import rules', imports.faults.length],
  ['routes', guards.routes],
  ['unguarded or doubled routes', guards.faults.length],
  ['source files', `${sizes.files} (${sizes.lines} lines)`],
  ['lines: median (aim < 60)', sizes.median],
  ['lines: 95 % (aim < 200)', sizes.p95],
  ['lines: longest (at most 300)', `${sizes.longest?.lines} ${sizes.longest?.file}`],
];
process.stdout.write(`${rows.map(([name, value]) => `  ${String(name).padEnd(30)} ${value}`).join('\n')}\n`);
for (const fault of faults) process.stderr.write(`  ✗ ${fault}\n`);
process.exitCode = faults.length ? 1 : 0;
