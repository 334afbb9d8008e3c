import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Public } from '@app/identity';
import { DemonstrationMailbox } from './demonstration-mailbox.js';
import { DemonstrationMails, MailHealth } from './mails.dto.js';
import { MailHealthService } from './mail-health.service.js';

@ApiTags('notifications')
@Controller()
export class MailsController {
  constructor(
    private readonly health: MailHealthService,
    private readonly mailbox: DemonstrationMailbox,
  ) {}

  /** How the sending of e-mail goes. */
  @Get('mail-health')
  @Allow('mail.health')
  getMailHealth(): Promise<MailHealth> {
    return this.health.now();
  }

  /** The mails that the demonstration has sent. 404 unless this is a demonstration. */
  @Get('demonstration/mails')
  @Public()
  async listDemonstrationMails(): Promise<DemonstrationMails> {
    return { items: await this.mailbox.latest() };
  }
}
