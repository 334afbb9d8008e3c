export { ReportsHttp, ReportsJobs, ReportsModule } from './reports.module.js';
