import { Injectable } from '@nestjs/common';
import { WorkplacesService } from '@app/organisation';
import { Events, Problem } from '@app/platform';
import { type PromiseCode, PROMISES, subjectOf } from '../domain/promises.js';
import { ChecksService } from './checks.service.js';
import type { Check, Judgement } from './promises.dto.js';
import type { Subject } from './subject.js';

@Injectable()
export class WorkplacePromisesService {
  constructor(private readonly workplaces: WorkplacesService, private readonly checks: ChecksService, private readonly events: Events) {}

  /** Manager knowledge and materials at a workplace in the actor's units. Raises 404. */
  async of(workplaceId: string): Promise<Check[]> {
    const subject = await this.subject(workplaceId);
    const items: Check[] = [];
    for (const promise of PROMISES) if (subjectOf(promise) === 'workplace') items.push(await this.checks.view(subject, promise));
    return items;
  }

  /** Raises 404, also for conduct: that is judged in a case. */
  async judge(workplaceId: string, promise: PromiseCode, code: string, judgement: Judgement): Promise<Check> {
    const subject = await this.subject(workplaceId);
    if (subjectOf(promise) !== 'workplace') throw Problem.notFound();
    const judged = await this.checks.judge(subject, promise, code, judgement);
    if (judged) {
      this.events.record('promise.judged', { unitId: subject.unitId, subjectId: subject.id, data: { promise, code, answer: judgement.answer } });
    }
    return this.checks.view(subject, promise);
  }

  private async subject(id: string): Promise<Subject> {
    const { mine, unitId } = await this.workplaces.visible(id);
    if (!mine) throw Problem.notFound();
    return { kind: 'workplace', id, unitId };
  }
}
