export { NotificationsHttp, NotificationsJobs, NotificationsModule } from './notifications.module.js';
export { notificationsPersonalData } from './notifications.personal-data.js';
