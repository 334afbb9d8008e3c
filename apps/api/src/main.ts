import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Config } from '@app/platform';
import { AppModule } from './app.module.js';
import { configure, createAdapter } from './configure.js';

const app = await NestFactory.create<NestFastifyApplication>(AppModule, createAdapter(), { logger: ['error', 'warn'] });
await configure(app);
const { port, host } = app.get(Config);
await app.listen(port, host);
console.log(`api ready ${await app.getUrl()}`);
