import { Module } from '@nestjs/common';
import { CasesModule } from '@app/cases';
import { IdentityModule } from '@app/identity';
import { OrganisationModule } from '@app/organisation';
import { HowDidItGoController } from './how-did-it-go/how-did-it-go.controller.js';
import { HowDidItGoService } from './how-did-it-go/how-did-it-go.service.js';
import { TalksTold } from './how-did-it-go/talks-told.repository.js';
import { CasePromisesController } from './promises/case-promises.controller.js';
import { CasePromisesService } from './promises/case-promises.service.js';
import { ChecksRepository } from './promises/checks.repository.js';
import { ChecksService } from './promises/checks.service.js';
import { CriteriaRepository } from './promises/criteria.repository.js';
import { JudgedWorkplaces } from './promises/judged-workplaces.js';
import { WorkplacePromisesController } from './promises/workplace-promises.controller.js';
import { WorkplacePromisesService } from './promises/workplace-promises.service.js';
import './talks.events.js';
import { TalksHandlers } from './talks.jobs.js';

@Module({
  imports: [IdentityModule, OrganisationModule, CasesModule],
  providers: [
    CasePromisesService, ChecksRepository, ChecksService, CriteriaRepository, HowDidItGoService, JudgedWorkplaces, TalksTold,
    WorkplacePromisesService,
  ],
  exports: [CasePromisesService, HowDidItGoService, WorkplacePromisesService],
})
export class TalksModule {}

@Module({ imports: [TalksModule], controllers: [CasePromisesController, WorkplacePromisesController, HowDidItGoController] })
export class TalksHttp {}

@Module({ imports: [TalksModule], providers: [TalksHandlers] })
export class TalksJobs {}
