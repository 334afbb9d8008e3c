import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { boot, stopPolitely } from '@app/platform';
import { AppModule } from './app.module.js';
import { configure, createAdapter } from './configure.js';

/** So many callers may stand at the door in one moment; whoever finds no room there tries again by itself, after 1, 3 and 7 seconds. */
const WAITING_TO_BE_TAKEN = 4096;

await boot('api', async ({ port, host, trustedProxies }, logger) => {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule, createAdapter(trustedProxies), { logger, abortOnError: false });
  await configure(app);
  stopPolitely(app);
  await app.listen({ port, host, backlog: WAITING_TO_BE_TAKEN });
  logger.log(`api ready ${await app.getUrl()}`);
});
