import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { boot, stopPolitely } from '@app/platform';
import { AppModule } from './app.module.js';
import { configure, createAdapter } from './configure.js';

await boot('api', async ({ port, host, trustedProxies }, logger) => {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule, createAdapter(trustedProxies), { logger, abortOnError: false });
  await configure(app);
  stopPolitely(app);
  await app.listen(port, host);
  logger.log(`api ready ${await app.getUrl()}`);
});
