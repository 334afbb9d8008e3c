import { Module } from '@nestjs/common';
import { DemonstrationMailbox } from './demonstration-mailbox.js';
import { MailHealthService } from './mail-health.service.js';
import { MailMeasures } from './mail-measures.js';
import { MailSender } from './mail-sender.service.js';
import { MailsController } from './mails.controller.js';
import { MailsRepository } from './mails.repository.js';
import { MyNoticesController } from './my-notices.controller.js';
import { NoticesController } from './notices.controller.js';
import { NoticesService } from './notices.service.js';
import './notifications.events.js';
import { NotificationHandlers } from './notifications.jobs.js';
import { NotifierService } from './notifier.service.js';
import { Post } from './post.js';
import { RecipientsRepository } from './recipients.repository.js';

@Module({ providers: [NoticesService, MailHealthService, DemonstrationMailbox], exports: [NoticesService, MailHealthService, DemonstrationMailbox] })
export class NotificationsModule {}

@Module({ imports: [NotificationsModule], controllers: [NoticesController, MyNoticesController, MailsController] })
export class NotificationsHttp {}

@Module({ providers: [Post, MailsRepository, MailSender, RecipientsRepository, NotifierService, NotificationHandlers, MailMeasures] })
export class NotificationsJobs {}
