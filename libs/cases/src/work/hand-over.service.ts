import { Injectable } from '@nestjs/common';
import { Db, Problem } from '@app/platform';
import type { Case } from '../case.entity.js';
import { CaseVerbs } from '../case-verbs.js';
import { CasesRepository } from '../cases.repository.js';
import { ConversationRepository } from '../conversation/conversation.repository.js';
import { HandOvers } from '../placing/hand-overs.js';
import { PlacingRepository } from '../placing/placing.repository.js';
import { PlacingService } from '../placing/placing.service.js';
import { AssignableService } from './assignable.service.js';
import type { AssignableReps, CaseHandedOver, Desk } from './case-work.dto.js';

/** A case goes from one desk to another. */
@Injectable()
export class HandOverService {
  constructor(
    private readonly db: Db, private readonly verbs: CaseVerbs, private readonly cases: CasesRepository, private readonly places: PlacingRepository,
    private readonly placing: PlacingService, private readonly conversation: ConversationRepository, private readonly assignable: AssignableService,
    private readonly handOvers: HandOvers,
  ) {}

  /** Hands over to ST Direkt or the nearest staffed unit above; nobody has the case until somebody there takes it. 404, 409. */
  async handOver(id: string, to: Desk, reason?: string): Promise<CaseHandedOver> {
    const step = await this.verbs.may(id, 'hand-over');
    const { it } = step;
    const target = await this.places.unit(to === 'direkt' ? await this.places.direkt() : await this.placing.above(it.queueUnitId, it.keptOut));
    if (reason?.trim()) await this.conversation.addNote(id, reason);
    await this.verbs.moveOn(step, { awaiting: 'rep' });
    const went = target.kind === 'direkt' ? 'direkt' : 'parent';
    this.verbs.record('case.handed-over', step, { to: went, fromUnit: it.queueUnitId, toUnit: target.id });
    return this.leave(it, target);
  }

  /** Sends a case that was handed over back to where it came from, with the reason as an internal note. 404, 409. */
  async sendBack(id: string, reason: string): Promise<CaseHandedOver> {
    const step = await this.verbs.may(id, 'send-back');
    const { it } = step;
    const target = await this.places.unit((await this.handOvers.cameFrom(it))!);
    await this.conversation.addNote(id, reason);
    await this.verbs.moveOn(step, { awaiting: 'rep' });
    this.verbs.record('case.sent-back', step, { fromUnit: it.queueUnitId, toUnit: target.id });
    return this.leave(it, target);
  }

  /** Who the case can be given to. 404. */
  async assignableReps(id: string): Promise<AssignableReps> {
    const it = await this.cases.visible(id, 'unlocked');
    if (!it) throw Problem.notFound();
    return { items: await this.assignable.peopleFor(it) };
  }

  private async leave(it: Case, target: { id: number; name: string }): Promise<CaseHandedOver> {
    await this.cases.move(it, target.id, it.keptOut);
    return {
      id: it.id, number: it.number!, unit: { id: target.id, name: target.name }, stillVisible: this.db.actor.units.includes(target.id),
    };
  }
}
