export { KeptFigures } from './kept-figures.js';
export { ReportsHttp, ReportsJobs, ReportsModule } from './reports.module.js';
