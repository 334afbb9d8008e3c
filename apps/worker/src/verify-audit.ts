import fs from 'node:fs';
import { Clock, SettingsReader } from '@app/platform';
import { acceptRestore, FAULT_WORDS, verifyAudit } from '@app/privacy';

// npm run audit:verify — holds the audit trail against its seals and against the heads kept outside the database.
// Ends with 0 when it is whole, 1 when it is broken, 2 when it could not be verified.
const POSTGRES = ['postgres:', 'postgresql:'];
const settings = new SettingsReader(process.env);
const headFile = settings.text('AUDIT_HEAD_FILE');
const asked = process.argv.slice(2);
const json = asked[asked.indexOf('--json') + 1];
const say = (line: string): void => console.log(line);

async function run(): Promise<number> {
  const databaseUrl = settings.address('DATABASE_OWNER_URL', POSTGRES, 'DATABASE_OWNER_PASSWORD')
    ?? settings.address('DATABASE_URL', POSTGRES, 'DATABASE_PASSWORD') ?? '';
  settings.complain();
  if (headFile && !fs.existsSync(headFile)) throw new Error('AUDIT_HEAD_FILE: there is no such file');
  if (asked.includes('--restored')) {
    if (!headFile) throw new Error('AUDIT_HEAD_FILE: missing');
    say(`written down: the database was restored, and the chain goes on from ${await acceptRestore({ databaseUrl, headFile })}`);
  }
  const began = performance.now();
  const found = await verifyAudit({
    databaseUrl, headFile, at: new Clock().now(), say: (links) => { if (links >= 100_000) process.stderr.write(`  ${links} links …\n`); },
  });
  const seconds = (performance.now() - began) / 1000;
  say(`chain           ${found.chain}`);
  say(`sealed events   ${found.links}${found.sealedAt ? `, the last at ${found.sealedAt.toISOString()}` : ''}`);
  say(`waiting         ${found.waiting}${found.waitingSince ? `, the oldest from ${found.waitingSince.toISOString()}` : ''}`);
  say(`heads outside   ${found.heads ?? 'none: AUDIT_HEAD_FILE is not set, so a cut-off end or a chain written anew cannot be seen'}`);
  say(`verified in     ${seconds.toFixed(1)} s${found.links > 1000 ? ` (${Math.round(found.links / seconds)} links/s)` : ''}`);
  if (asked.includes('--json') && json) fs.writeFileSync(json, `${JSON.stringify({ ...found, seconds }, null, 2)}\n`);
  if (!found.faults) say('\nThe audit trail is whole.');
  else {
    say(`\nThe audit trail is broken in ${found.faults} place${found.faults > 1 ? 's' : ''}. The first:`);
    for (const { kind, position, eventId } of found.first.slice(0, 10)) {
      say(`  ${[position === null ? 'no place' : `link ${position}`, eventId && `event ${eventId}`].filter(Boolean).join(', ')}: ${kind}, ${FAULT_WORDS[kind]}`);
    }
  }
  return found.faults ? 1 : 0;
}

try {
  process.exitCode = await run();
} catch (error) {
  console.error(`Could not verify: ${(error as Error).message}`);
  process.exitCode = 2;
}
