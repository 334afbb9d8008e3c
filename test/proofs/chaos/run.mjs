// npm run chaos -- [--seconds 60] [--clients 12] [--calm] [--naive] [--json FILE]
import { buildServer } from '../../../apps/local/src/build.mjs';
import { ensureInstalled } from '../../../apps/local/src/install.mjs';
import { flags, table } from '../report-table.mjs';

/** Followed up at the latest this long after it was due, whatever was killed. */
const WORST_MS = 30_000;
const KILLS_A_MINUTE = 20;
/** So many promises the naive product must be seen to break. */
const NAIVE_BREAKS = 3;

const flag = flags();
const [calm, naive] = [flag.has('calm'), flag.has('naive')];
await ensureInstalled();
await buildServer();
const { chaos } = await import('./chaos.mjs');
const report = await chaos({
  seconds: flag.number('seconds', 60), clients: flag.number('clients', 12), calm, naive, say: (line) => process.stdout.write(`  … ${line}\n`),
});
const { findings, figures, answers, crashes, errors } = report;
findings.push({
  name: calm ? 'follow-ups p99 at most 1 s late' : 'no follow-up more than 30 s late', looked: figures['own follow-ups due'],
  faults: figures[calm ? 'late p99 ms' : 'late worst ms'] > (calm ? 1000 : WORST_MS) ? [`${figures['late p99 ms']} ms p99, ${figures['late worst ms']} ms worst`] : [],
});
if (!calm && figures['kills a minute'] < KILLS_A_MINUTE) {
  findings.push({ name: 'killed often enough', looked: figures.kills, faults: [`${figures['kills a minute']} a minute`] });
}
const broken = findings.filter(({ faults }) => faults.length);
process.stdout.write(`\n${table(Object.entries(figures))}\n\n  answers: ${Object.entries(answers).map(([word, n]) => `${n} × ${word}`).join(', ')}\n\n`);
process.stdout.write(`${table([['', 'promise', 'looked at', 'wrong'],
  ...findings.map(({ name, looked, faults }) => [faults.length ? '✗' : '✓', name, looked, faults.length])])}\n\n`);
if (figures['mails the server took twice']) {
  process.stdout.write(`  Mails go out at least once: ${figures['mails the server took twice']} were handed over again, under the same Message-ID, because their worker was\n`
    + '  killed after the mail server took them and before that was written down. docs/decisions/010-once-in-effect.md\n\n');
}
for (const { name, faults } of broken) process.stdout.write(`  ${name}:\n${faults.slice(0, 8).map((fault) => `    ${fault}\n`).join('')}`);
for (const said of [...errors.slice(0, 6), ...crashes]) process.stdout.write(`  ${said}\n`);
flag.json({ naive, calm, ...report });
if (naive) process.stdout.write(`\nThe naive product breaks ${broken.length} promises (${NAIVE_BREAKS} at least, or the harness sees too little).\n`);
else process.stdout.write(broken.length ? `\n${broken.length} promises are broken.\n` : '\nNothing is lost, nothing is doubled.\n');
process.exit((naive ? broken.length >= NAIVE_BREAKS : !broken.length) ? 0 : 1);
