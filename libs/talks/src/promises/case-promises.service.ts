import { Injectable } from '@nestjs/common';
import { CaseLookup, type CaseSummary } from '@app/cases';
import { Events, Problem } from '@app/platform';
import { type PromiseCode, PROMISES, subjectOf } from '../domain/promises.js';
import { TalksTold } from '../how-did-it-go/talks-told.repository.js';
import { ChecksService } from './checks.service.js';
import type { CasePromises, Check, Judgement, PastAnswer } from './promises.dto.js';
import type { Subject } from './subject.js';
import { JudgedWorkplaces } from './judged-workplaces.js';

@Injectable()
export class CasePromisesService {
  constructor(
    private readonly cases: CaseLookup,
    private readonly checks: ChecksService,
    private readonly workplaces: JudgedWorkplaces,
    private readonly told: TalksTold,
    private readonly events: Events,
  ) {}

  /** The promises of a case the actor may see; without a workplace only that of conduct. Raises 404. */
  async of(caseId: string): Promise<CasePromises> {
    const it = await this.cases.read(caseId);
    const items: Check[] = [];
    for (const promise of PROMISES) {
      const subject = await this.subject(it, promise);
      if (subject) items.push(await this.checks.view(subject, promise));
    }
    return { items, told: await this.told.find(caseId) };
  }

  /** Answers one criterion in the course of a case. Raises 404, 409 with the lifecycle's reason or `case-without-workplace`. */
  async judge(caseId: string, promise: PromiseCode, code: string, judgement: Judgement): Promise<Check> {
    const it = await this.cases.act(caseId, 'judge');
    const subject = await this.mustHave(it, promise);
    const judged = await this.checks.judge(subject, promise, code, judgement);
    if (judged) {
      this.events.record('promise.judged', {
        caseId, unitId: subject.unitId, subjectId: subject.id, data: { promise, code, answer: judgement.answer },
      });
    }
    return this.checks.view(subject, promise);
  }

  /** Raises 404. */
  async history(caseId: string, promise: PromiseCode, code: string): Promise<PastAnswer[]> {
    const subject = await this.mustHave(await this.cases.read(caseId), promise);
    return this.checks.history(subject, promise, code);
  }

  private async mustHave(it: CaseSummary, promise: PromiseCode): Promise<Subject> {
    const subject = await this.subject(it, promise);
    if (!subject) throw new Problem(409, 'case-without-workplace');
    return subject;
  }

  private async subject(it: CaseSummary, promise: PromiseCode): Promise<Subject | null> {
    if (subjectOf(promise) === 'case') return { kind: 'case', id: it.id, unitId: it.unitId };
    return it.workplaceId ? this.workplaces.subject(it.workplaceId) : null;
  }
}
