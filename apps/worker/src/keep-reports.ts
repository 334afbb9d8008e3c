import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { PlatformModule } from '@app/platform';
import { KeptFigures, ReportsJobs } from '@app/reports';

// npm run reports:keep — what the worker does now and then: counts the figures of a large union's reports and decides what they show. For
// whoever does not want to wait for it, after much was brought in at once.
@Module({ imports: [PlatformModule, ReportsJobs] })
class KeepReports {}

const began = performance.now();
const app = await NestFactory.createApplicationContext(KeepReports, { logger: ['error'], abortOnError: false });
try {
  const figures = await app.get(KeptFigures).keepNow();
  console.log(figures === null ? 'Too few cases: they are counted whenever somebody asks.' : `${figures} figures are shown, after ${((performance.now() - began) / 1000).toFixed(1)} s.`);
} finally {
  await app.close();
}
