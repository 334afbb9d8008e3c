import { Injectable } from '@nestjs/common';
import { addDays, Clock, Db, Problem } from '@app/platform';
import { CaseVerbs } from '../case-verbs.js';
import { ConversationRepository } from '../conversation/conversation.repository.js';
import type { Outcome, WaitingReason } from '../domain/words.js';
import { PlacingService } from '../placing/placing.service.js';
import { AssignableService } from './assignable.service.js';

/** What a rep, a unit lead or an adviser does with a case, as the lifecycle allows. */
@Injectable()
export class CaseWorkService {
  constructor(
    private readonly db: Db, private readonly clock: Clock, private readonly verbs: CaseVerbs, private readonly assignable: AssignableService,
    private readonly placing: PlacingService, private readonly conversation: ConversationRepository,
  ) {}

  /** Takes a case nobody has. 404, 409 `case-already-claimed` with who was first. */
  async claim(id: string): Promise<void> {
    const step = await this.verbs.may(id, 'claim');
    await this.verbs.moveOn(step, { claimedAt: this.clock.now() });
    this.verbs.record('case.claimed', step, { repId: this.db.accountId });
  }

  async unclaim(id: string): Promise<void> {
    const step = await this.verbs.may(id, 'unclaim');
    await this.verbs.moveOn(step);
    this.verbs.record('case.unclaimed', step);
  }

  /** Gives the case to somebody whose mandate covers it. 422 when they cannot have it. */
  async assign(id: string, repId: string): Promise<void> {
    const step = await this.verbs.may(id, 'assign');
    const people = await this.assignable.peopleFor(step.it);
    if (!people.some((person) => person.id === repId)) {
      throw Problem.invalid([{ pointer: '/repId', code: 'rep-not-assignable', detail: 'Nobody with that id can be given this case' }]);
    }
    await this.verbs.moveOn(step, { repId, claimedAt: this.clock.now() });
    this.verbs.record('case.assigned', step, { repId });
  }

  /** Says what the case waits for. A wait for a date needs the date. */
  async wait(id: string, reason: WaitingReason, until: string | null): Promise<void> {
    const step = await this.verbs.may(id, 'wait');
    const today = this.clock.today();
    if (reason === 'date' && !until) throw Problem.invalid([{ pointer: '/until', code: 'required', detail: 'Say which date to wait for' }]);
    if (until && (until <= today || until > addDays(today, 366))) {
      throw Problem.invalid([{ pointer: '/until', code: 'date-out-of-range', detail: 'From tomorrow and at most a year ahead' }]);
    }
    await this.verbs.moveOn(step, { waitingFor: reason, waitingUntil: until, awaiting: reason === 'member' ? 'member' : null });
    this.verbs.record('case.waiting', step, { for: reason, until });
  }

  async resume(id: string): Promise<void> {
    const step = await this.verbs.may(id, 'resume');
    await this.verbs.moveOn(step, { awaiting: 'rep' });
    this.verbs.record('case.resumed', step);
  }

  async resolve(id: string, outcome: Outcome): Promise<void> {
    const step = await this.verbs.may(id, 'resolve');
    await this.verbs.moveOn(step, { outcome, awaiting: null });
    this.verbs.record('case.resolved', step, { outcome });
  }

  async close(id: string, outcome?: Outcome): Promise<void> {
    const step = await this.verbs.may(id, 'close');
    await this.verbs.moveOn(step, { outcome: outcome ?? step.it.outcome, closedAt: this.clock.now(), awaiting: null });
    this.verbs.record('case.closed', step, { outcome: step.it.outcome });
  }

  /** Opens an ended case again. If its rep is no longer there, it comes to whoever now serves the unit. */
  async reopen(id: string, reason?: string): Promise<void> {
    const step = await this.verbs.may(id, 'reopen');
    const { it } = step;
    if (reason?.trim()) {
      if (this.db.actor.audience === 'member') await this.conversation.addMessage(id, 'member', reason);
      else await this.conversation.addNote(id, reason);
    }
    const repStays = it.repId !== null && (await this.placing.serves(it, it.repId));
    await this.verbs.moveOn(step, { closedAt: null, outcome: null, awaiting: 'rep', ...(repStays ? {} : { repId: null, claimedAt: null }) });
    this.verbs.record('case.reopened', step);
    if (!repStays) await this.placing.settle(it);
  }
}
