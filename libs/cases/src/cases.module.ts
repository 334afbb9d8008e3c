import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '@app/identity';
import { CaseNumbers } from './asking/case-numbers.js';
import { HelpRequestsController } from './asking/help-requests.controller.js';
import { HelpRequestsService } from './asking/help-requests.service.js';
import { IntakeController } from './asking/intake.controller.js';
import { IntakeService } from './asking/intake.service.js';
import { Submission } from './asking/submission.js';
import { Case } from './case.entity.js';
import { CaseLookup } from './case-lookup.js';
import { CaseVerbs } from './case-verbs.js';
import { CaseWordsVault } from './case-words.js';
import './cases.events.js';
import { CasesWork } from './cases.jobs.js';
import { CasesRepository } from './cases.repository.js';
import { ConversationController } from './conversation/conversation.controller.js';
import { ConversationRepository } from './conversation/conversation.repository.js';
import { ConversationService } from './conversation/conversation.service.js';
import { MyConversationController } from './conversation/my-conversation.controller.js';
import { CaseController } from './detail/case.controller.js';
import { CaseDetailService } from './detail/case-detail.service.js';
import { CaseReads } from './detail/case-reads.js';
import { MyCasesController } from './detail/my-cases.controller.js';
import { MyCasesRepository } from './detail/my-cases.repository.js';
import { MyCasesService } from './detail/my-cases.service.js';
import { TimelineRepository } from './detail/timeline.repository.js';
import { LiveHub } from './live/live-hub.js';
import { LiveController } from './live/live.controller.js';
import { LiveService } from './live/live.service.js';
import { DaysPassService } from './passing/days-pass.service.js';
import { ReleaseService } from './passing/release.service.js';
import { HandOvers } from './placing/hand-overs.js';
import { PlacingRepository } from './placing/placing.repository.js';
import { PlacingService } from './placing/placing.service.js';
import { CaseRowsRepository } from './queue/case-rows.repository.js';
import { QueueController } from './queue/queue.controller.js';
import { QueueService } from './queue/queue.service.js';
import { AssignableService } from './work/assignable.service.js';
import { CaseFactsService } from './work/case-facts.service.js';
import { CaseWorkController } from './work/case-work.controller.js';
import { CaseWorkService } from './work/case-work.service.js';
import { HandOverService } from './work/hand-over.service.js';
import { MyCaseWorkController } from './work/my-case-work.controller.js';
import { MyCaseWorkService } from './work/my-case-work.service.js';

const verbs = [
  CaseDetailService, CaseFactsService, CaseLookup, CaseWorkService, ConversationService, HandOverService, HelpRequestsService, IntakeService,
  MyCasesService, MyCaseWorkService, QueueService,
];

/** Cases, for other rooms and for programs that make history. */
@Module({
  imports: [TypeOrmModule.forFeature([Case]), IdentityModule],
  providers: [
    ...verbs, AssignableService, CaseNumbers, CaseReads, CaseRowsRepository, CasesRepository, CaseVerbs, CaseWordsVault, ConversationRepository,
    DaysPassService, HandOvers, MyCasesRepository, PlacingRepository, PlacingService, ReleaseService, Submission,
    TimelineRepository,
  ],
  exports: [...verbs, CasesRepository, DaysPassService, ReleaseService],
})
export class CasesModule {}

/** Members' /me/cases, staff's /cases, and the live stream. */
@Module({
  imports: [CasesModule, IdentityModule],
  controllers: [
    HelpRequestsController, MyCasesController, MyConversationController, MyCaseWorkController, QueueController, IntakeController, CaseController,
    ConversationController, CaseWorkController, LiveController,
  ],
  providers: [LiveHub, LiveService],
})
export class CasesHttp {}

@Module({ imports: [CasesModule], providers: [CasesWork] })
export class CasesJobs {}
