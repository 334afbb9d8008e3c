import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { boot, Readiness, stopPolitely } from '@app/platform';
import { migrationNames } from '../../../migrations/list.js';
import { WorkerModule } from './worker.module.js';

await boot('worker', async (_, logger) => {
  const worker = await NestFactory.createApplicationContext(WorkerModule, { logger, abortOnError: false });
  worker.get(Readiness).expects(migrationNames);
  stopPolitely(worker);
  logger.log('worker ready');
});
