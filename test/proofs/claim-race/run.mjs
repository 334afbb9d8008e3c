// npm run claim-race -- [--operations 20000] [--json FILE]
import { buildServer } from '../../../apps/local/src/build.mjs';
import { ensureInstalled } from '../../../apps/local/src/install.mjs';
import { flags, table } from '../report-table.mjs';

/** The checker must see what is missing within this time, or its silence about the product means nothing. */
const SEEN_WITHIN_S = 5;

const flag = flags();
await ensureInstalled();
await buildServer();
const { BROKEN, claimRace } = await import('./race.mjs');
const say = (/** @type {string} */ line) => process.stdout.write(`  … ${line}\n`);

const product = await claimRace({ operations: flag.number('operations', 20_000), say });
/** @type {Record<string, Awaited<ReturnType<typeof claimRace>>>} */
const broken = {};
for (const name of BROKEN) broken[name] = await claimRace({ operations: 20_000, broken: name, untilFirst: true });

process.stdout.write(`\n${table([['', 'operations', 'changes', 'refused', 'reads', 'anomalies', 'first after s'],
  ...Object.entries({ 'the product': product, ...broken }).map(([name, it]) =>
    [name, it.operations, it.done, it.refused, it.reads, it.anomalies.length, it.firstAfter === null ? '–' : it.firstAfter.toFixed(1)])])}\n\n`);
for (const { kind, text } of product.anomalies.slice(0, 10)) process.stdout.write(`  ${kind}: ${text}\n`);
flag.json({ product, broken });
const blind = BROKEN.filter((name) => broken[name].firstAfter === null || broken[name].firstAfter > SEEN_WITHIN_S);
if (blind.length) process.stdout.write(`The checker does not see ${blind.join(', ')} within ${SEEN_WITHIN_S} s.\n`);
process.stdout.write(product.anomalies.length ? 'A case has been had by two.\n' : `One owner at a time, in ${product.operations} operations.\n`);
process.exit(product.anomalies.length || product.faults.length || blind.length ? 1 : 0);
