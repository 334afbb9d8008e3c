import { Module } from '@nestjs/common';
import { KeptFigures } from './kept-figures.js';
import { ReportsController } from './reports.controller.js';
import { ReportsRepository } from './reports.repository.js';
import { ReportsService } from './reports.service.js';

@Module({ providers: [ReportsService, ReportsRepository], exports: [ReportsService] })
export class ReportsModule {}

/** For the API: the local reports. */
@Module({ imports: [ReportsModule], controllers: [ReportsController] })
export class ReportsHttp {}

/** For the worker: counts and decides ahead where there is much to count. */
@Module({ providers: [KeptFigures, ReportsRepository], exports: [KeptFigures] })
export class ReportsJobs {}
