// npm run drill:restore: loses a database under load and brings it back to a marked moment. --seconds 5 --members 8 --gigabytes 0 --json FILE
import fs from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { build } from '../../../apps/local/src/build.mjs';
import { drillRestore } from './drill.mjs';

const { values } = parseArgs({ options: {
  seconds: { type: 'string', default: '5' }, members: { type: 'string', default: '8' }, gigabytes: { type: 'string', default: '0' }, json: { type: 'string' },
} });
await build();
const tell = (/** @type {string} */ line) => void process.stdout.write(`  ${line}\n`);
const { findings, figures } = await drillRestore({
  seconds: Number(values.seconds), members: Number(values.members), gigabytes: Number(values.gigabytes), tell,
});
process.stdout.write('\n');
for (const [name, value] of Object.entries(figures)) process.stdout.write(`  ${name.padEnd(72)} ${Number.isInteger(value) ? value : value.toFixed(1)}\n`);
process.stdout.write('\n');
for (const { what, wrong, of } of findings) {
  process.stdout.write(`  ${wrong ? '✗' : '✓'} ${what.padEnd(70)} ${wrong}${of === undefined ? '' : ` of ${of}`}\n`);
}
if (values.json) fs.writeFileSync(values.json, `${JSON.stringify({ findings, figures }, null, 2)}\n`);
process.exitCode = findings.some(({ wrong }) => wrong) ? 1 : 0;
