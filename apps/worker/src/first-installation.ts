import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { isEmail } from 'class-validator';
import { FirstAdministrator, IdentityModule } from '@app/identity';
import { FirstUnits, OrganisationModule } from '@app/organisation';
import { Db, Problem, SYSTEM } from '@app/platform';
import { RoomsJobs } from './worker.module.js';

// node dist/apps/worker/src/first-installation.js --union NAME --name NAME --email ADDRESS [--direkt NAME] [--again]
// The union, its ST Direkt and the first administrator, who gets an invitation by mail. Doing it again does nothing; --again sends the mail again.
const REFUSALS: Record<string, string> = {
  'administrator-exists': 'An administrator is there already, with another address.',
  'email-taken': 'Somebody who is no administrator has that address already.',
};

@Module({ imports: [RoomsJobs, IdentityModule, OrganisationModule] })
class FirstInstallationModule {}

async function run(): Promise<void> {
  const { values: { union = '', direkt = 'ST Direkt', name = '', email = '', again } } = parseArgs({ options: {
    union: { type: 'string' }, direkt: { type: 'string' }, name: { type: 'string' }, email: { type: 'string' }, again: { type: 'boolean', default: false },
  } });
  const missing = Object.entries({ union, direkt, name }).filter(([, value]) => !value.trim()).map(([option]) => `--${option}`);
  if (missing.length) throw new Error(`Missing: ${missing.join(', ')}`);
  if (!isEmail(email.trim())) throw new Error('--email: not an address');

  delete process.env.METRICS_PORT; // the worker's, which may run beside
  const app = await NestFactory.createApplicationContext(FirstInstallationModule, { logger: ['error'], abortOnError: false });
  try {
    const db = app.get(Db);
    const { made, result, withdrawn } = await db.as(SYSTEM, async () => {
      await db.query(`select pg_advisory_xact_lock(hashtext('first installation'))`); // two at once: the second finds it done
      return { made: await app.get(FirstUnits).plant({ union, direkt }), ...await app.get(FirstAdministrator).invite({ name, email }, again) };
    });
    console.log(made.length ? `Made: ${made.join(', ')}.` : 'The union and its ST Direkt are there.');
    if (withdrawn) console.log(`Taken back: the invitation of ${withdrawn} who never came.`);
    console.log({
      invited: 'The administrator gets an invitation by mail, good for seven days. The worker must run for it to go out.',
      'invited-before': 'The administrator has an invitation that is still good. --again sends a new one.',
      active: 'The administrator has an account.',
    }[result]);
  } finally {
    await app.close();
  }
}

try {
  await run();
} catch (e) {
  const { message, code } = e as Error & { code?: string };
  console.error(e instanceof Problem ? (REFUSALS[e.code] ?? e.code) : [code, message].filter(Boolean).join(' '));
  process.exitCode = 1;
}
