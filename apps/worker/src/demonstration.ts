import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { DemonstrationModule } from './demonstration/demonstration.module.js';
import { emptyHalfMade } from './demonstration/empty-half-made.js';
import { loadDemonstration } from './demonstration/load.js';

// node dist/apps/worker/src/demonstration.js — invented people and two years of cases, into an empty database
const say = (line: string): void => console.log(`  ${performance.now() / 1000 | 0} s  ${line}`);

// a load that is cut off is begun again: no need to wait for the disk at every commit
const url = new URL(process.env.DATABASE_URL ?? '');
url.searchParams.set('options', '-c synchronous_commit=off -c plan_cache_mode=force_generic_plan');
process.env.DATABASE_URL = url.href;

if (await emptyHalfMade(process.env.DATABASE_OWNER_URL, say)) {
  const app = await NestFactory.createApplicationContext(DemonstrationModule, { logger: ['error'] });
  const { refused } = await loadDemonstration(app, say);
  if (process.env.VERBOSE) for (const [code, times] of refused) say(`refused ${times} × ${code}`);
  await app.close();
}
