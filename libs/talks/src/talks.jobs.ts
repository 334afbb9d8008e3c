import { Injectable } from '@nestjs/common';
import { On, type RecordedEvent } from '@app/platform';
import { HowDidItGoService } from './how-did-it-go/how-did-it-go.service.js';

@Injectable()
export class TalksHandlers {
  constructor(private readonly talks: HowDidItGoService) {}

  /** The member's answers fill the conduct check. */
  @On('talk.how-it-went-told', 'talks.count-answers')
  async countAnswers({ caseId }: RecordedEvent): Promise<void> {
    if (caseId) await this.talks.count(caseId);
  }
}
