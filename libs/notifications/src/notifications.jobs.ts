import { Injectable } from '@nestjs/common';
import { Every, On, type RecordedEvent, WhenAnnounced } from '@app/platform';
import { MailSender } from './mail-sender.service.js';
import { MAILS, NotifierService } from './notifier.service.js';

/** Hears what others record; nobody calls it. One listener for each event in the table domain/who-hears.ts. */
@Injectable()
export class NotificationHandlers {
  constructor(private readonly notifier: NotifierService, private readonly sender: MailSender) {}

  @On('case.submitted', 'notifications.case-submitted')
  caseSubmitted(event: RecordedEvent): Promise<void> {
    return this.notifier.tell(event);
  }

  @On('case.claimed', 'notifications.case-claimed')
  caseClaimed(event: RecordedEvent): Promise<void> {
    return this.notifier.tell(event);
  }

  @On('case.assigned', 'notifications.case-assigned')
  caseAssigned(event: RecordedEvent): Promise<void> {
    return this.notifier.tell(event);
  }

  @On('case.message-sent', 'notifications.case-message-sent')
  caseMessageSent(event: RecordedEvent): Promise<void> {
    return this.notifier.tell(event);
  }

  @On('case.talk-changed', 'notifications.case-talk-changed')
  caseTalkChanged(event: RecordedEvent): Promise<void> {
    return this.notifier.tell(event);
  }

  @On('case.facts-changed', 'notifications.case-facts-changed')
  caseFactsChanged(event: RecordedEvent): Promise<void> {
    return this.notifier.tell(event);
  }

  @On('case.handed-over', 'notifications.case-handed-over')
  caseHandedOver(event: RecordedEvent): Promise<void> {
    return this.notifier.tell(event);
  }

  @On('case.sent-back', 'notifications.case-sent-back')
  caseSentBack(event: RecordedEvent): Promise<void> {
    return this.notifier.tell(event);
  }

  @On('case.released', 'notifications.case-released')
  caseReleased(event: RecordedEvent): Promise<void> {
    return this.notifier.tell(event);
  }

  @On('case.other-rep-asked', 'notifications.case-other-rep-asked')
  caseOtherRepAsked(event: RecordedEvent): Promise<void> {
    return this.notifier.tell(event);
  }

  @On('case.resolved', 'notifications.case-resolved')
  caseResolved(event: RecordedEvent): Promise<void> {
    return this.notifier.tell(event);
  }

  @On('case.closed', 'notifications.case-closed')
  caseClosed(event: RecordedEvent): Promise<void> {
    return this.notifier.tell(event);
  }

  @On('case.reopened', 'notifications.case-reopened')
  caseReopened(event: RecordedEvent): Promise<void> {
    return this.notifier.tell(event);
  }

  @On('case.withdrawn', 'notifications.case-withdrawn')
  caseWithdrawn(event: RecordedEvent): Promise<void> {
    return this.notifier.tell(event);
  }

  @On('talk.how-it-went-told', 'notifications.talk-how-it-went-told')
  talkHowItWentTold(event: RecordedEvent): Promise<void> {
    return this.notifier.tell(event);
  }

  @On('follow-up.fell-due', 'notifications.follow-up-fell-due')
  followUpFellDue(event: RecordedEvent): Promise<void> {
    return this.notifier.tell(event);
  }

  @On('follow-up.overdue', 'notifications.follow-up-overdue')
  followUpOverdue(event: RecordedEvent): Promise<void> {
    return this.notifier.tell(event);
  }

  @On('follow-up.escalated', 'notifications.follow-up-escalated')
  followUpEscalated(event: RecordedEvent): Promise<void> {
    return this.notifier.tell(event);
  }

  @On('mandate.nears-end', 'notifications.mandate-nears-end')
  mandateNearsEnd(event: RecordedEvent): Promise<void> {
    return this.notifier.tell(event);
  }

  @On('mandate.lapsed', 'notifications.mandate-lapsed')
  mandateLapsed(event: RecordedEvent): Promise<void> {
    return this.notifier.tell(event);
  }

  @WhenAnnounced(MAILS, 'mails.send')
  send(): Promise<void> {
    return this.sender.sendDue();
  }

  /** What is to be tried again, and what nobody announced. */
  @Every('5s', 'mails.sweep')
  sweep(): Promise<void> {
    return this.sender.sendDue();
  }
}
