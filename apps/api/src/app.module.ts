import { Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { CasesHttp } from '@app/cases';
import { FollowUpsHttp } from '@app/follow-ups';
import { IdentityHttp } from '@app/identity';
import { MaterialsHttp } from '@app/materials';
import { NotificationsHttp } from '@app/notifications';
import { OrganisationHttp } from '@app/organisation';
import { InputPipe, PlatformModule, ProblemFilter, RequestTransaction } from '@app/platform';
import { PrivacyHttp } from '@app/privacy';
import { ReportsHttp } from '@app/reports';
import { TalksHttp } from '@app/talks';
import { HealthController } from './health.controller.js';

/** The rooms' HTTP faces, behind one guard (identity), one transaction, one shape of error. */
@Module({
  imports: [
    PlatformModule, IdentityHttp, OrganisationHttp, MaterialsHttp, CasesHttp, TalksHttp, FollowUpsHttp, NotificationsHttp, PrivacyHttp, ReportsHttp,
  ],
  controllers: [HealthController],
  providers: [
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_INTERCEPTOR, useExisting: RequestTransaction },
    { provide: APP_PIPE, useClass: InputPipe },
  ],
})
export class AppModule {}
