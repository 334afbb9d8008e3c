export { QUESTIONS } from './domain/how-did-it-go.js';
export { PROMISES, type PromiseCode } from './domain/promises.js';
export { HowDidItGoService } from './how-did-it-go/how-did-it-go.service.js';
export { CasePromisesService } from './promises/case-promises.service.js';
export { WorkplacePromisesService } from './promises/workplace-promises.service.js';
export { TalksHttp, TalksJobs, TalksModule } from './talks.module.js';
export { talksPersonalData } from './talks.personal-data.js';
