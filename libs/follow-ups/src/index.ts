export { CasePlansService } from './case-plans.service.js';
export { FollowUpsHttp, FollowUpsJobs, FollowUpsModule } from './follow-ups.module.js';
export { FollowUpsService } from './follow-ups.service.js';
export { LatenessService } from './lateness.service.js';
export { followUpsPersonalData } from './follow-ups.personal-data.js';
