import { Module } from '@nestjs/common';
import { CasesModule } from '@app/cases';
import { CasePlansService } from './case-plans.service.js';
import './follow-ups.events.js';
import { FollowUpAnswers } from './follow-up-answers.js';
import { FollowUpClock } from './follow-up-clock.js';
import { FollowUpsController } from './follow-ups.controller.js';
import { FollowUpHandlers } from './follow-ups.jobs.js';
import { FollowUpsRepository } from './follow-ups.repository.js';
import { FollowUpsService } from './follow-ups.service.js';
import { FollowedCasesRepository } from './followed-cases.repository.js';
import { LatenessMeasures } from './lateness-measures.js';
import { LatenessService } from './lateness.service.js';
import { PlansRepository } from './plans.repository.js';

@Module({
  imports: [CasesModule],
  providers: [
    FollowUpsRepository, FollowedCasesRepository, PlansRepository, FollowUpClock, FollowUpAnswers, FollowUpsService, CasePlansService, LatenessService,
  ],
  exports: [FollowUpsService, CasePlansService, LatenessService],
})
export class FollowUpsModule {}

@Module({ imports: [FollowUpsModule], controllers: [FollowUpsController] })
export class FollowUpsHttp {}

@Module({ imports: [FollowUpsModule], providers: [FollowUpHandlers, LatenessMeasures] })
export class FollowUpsJobs {}
