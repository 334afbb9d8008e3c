import { Module } from '@nestjs/common';
import { CasesJobs } from '@app/cases';
import { FollowUpsJobs } from '@app/follow-ups';
import { IdentityJobs } from '@app/identity';
import { NotificationsJobs } from '@app/notifications';
import { OrganisationJobs } from '@app/organisation';
import { PlatformHandlers, PlatformJobs, PlatformModule } from '@app/platform';
import { PrivacyJobs, PrivacySealing } from '@app/privacy';
import { ReportsJobs } from '@app/reports';
import { TalksJobs } from '@app/talks';

/** The rooms' job faces: who listens to what, and what repeats. */
@Module({
  imports: [PlatformModule, PlatformHandlers, IdentityJobs, OrganisationJobs, CasesJobs, TalksJobs, FollowUpsJobs, NotificationsJobs, ReportsJobs, PrivacyJobs],
})
export class RoomsJobs {}

/** The same, taking jobs off the queue. */
@Module({ imports: [RoomsJobs, PlatformJobs, PrivacySealing] })
export class WorkerModule {}
