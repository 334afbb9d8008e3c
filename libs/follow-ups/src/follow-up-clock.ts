import { Injectable } from '@nestjs/common';
import { CaseLookup } from '@app/cases';
import { Tasks } from '@app/platform';
import { FollowUpsRepository } from './follow-ups.repository.js';

export const FALL_DUE = 'follow-ups.fall-due';

/** Keeps the queue and the case in step with the moments in the rows. */
@Injectable()
export class FollowUpClock {
  constructor(
    private readonly tasks: Tasks, private readonly cases: CaseLookup, private readonly followUps: FollowUpsRepository,
  ) {}

  /** Wakes the worker at the moment. A moved follow-up gets a job more; the earlier one finds nothing to do. */
  async wakeAt(id: string, dueAt: Date): Promise<void> {
    await this.tasks.at(FALL_DUE, id, dueAt, String(dueAt.getTime()));
  }

  /** The case's urgency rests on when it next asks something of its rep. */
  async tellCase(caseId: string): Promise<void> {
    await this.cases.setNextFollowUp(caseId, () => this.followUps.nextDue(caseId));
  }
}
