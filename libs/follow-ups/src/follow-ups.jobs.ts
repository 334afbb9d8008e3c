import { Injectable } from '@nestjs/common';
import { Every, On, type RecordedEvent, Task } from '@app/platform';
import { CasePlansService } from './case-plans.service.js';
import { FALL_DUE } from './follow-up-clock.js';
import { LatenessService } from './lateness.service.js';

/** Follow-ups happen by themselves: what the cases say, and the clock. */
@Injectable()
export class FollowUpHandlers {
  constructor(private readonly plans: CasePlansService, private readonly lateness: LatenessService) {}

  @On('case.submitted', 'follow-ups.start-plans')
  startPlans({ caseId }: RecordedEvent): Promise<void> {
    return this.plans.follow(caseId!);
  }

  @On('case.talk-changed', 'follow-ups.move-with-talk')
  moveWithTalk({ caseId }: RecordedEvent): Promise<void> {
    return this.plans.follow(caseId!);
  }

  @On('case.first-answered', 'follow-ups.first-answer-given')
  firstAnswerGiven({ caseId }: RecordedEvent): Promise<void> {
    return this.plans.finish(caseId!, 'first-answer');
  }

  @On('talk.how-it-went-told', 'follow-ups.how-it-went-told')
  howItWentTold({ caseId }: RecordedEvent): Promise<void> {
    return this.plans.finish(caseId!, 'how-did-it-go');
  }

  @On('case.resolved', 'follow-ups.end-when-resolved')
  endWhenResolved({ caseId }: RecordedEvent): Promise<void> {
    return this.plans.end(caseId!);
  }

  @On('case.closed', 'follow-ups.end-when-closed')
  endWhenClosed({ caseId }: RecordedEvent): Promise<void> {
    return this.plans.end(caseId!);
  }

  @On('case.withdrawn', 'follow-ups.end-when-withdrawn')
  endWhenWithdrawn({ caseId }: RecordedEvent): Promise<void> {
    return this.plans.end(caseId!);
  }

  @On('case.reopened', 'follow-ups.go-on-when-reopened')
  goOnWhenReopened({ caseId }: RecordedEvent): Promise<void> {
    return this.plans.goOn(caseId!);
  }

  @Task(FALL_DUE)
  async fallDue({ id }: { id: string }): Promise<void> {
    await this.lateness.fallDue(id);
  }

  /** Several chances within the half minute that nothing may be later than, though worker or database be killed in the midst of one. */
  @Every('5s', 'follow-ups.sweep')
  async sweep(): Promise<void> {
    await this.lateness.sweep();
  }
}
