import { Injectable } from '@nestjs/common';
import { CaseLookup } from '@app/cases';
import { Events, Problem } from '@app/platform';
import { criterionAnswers, QUESTIONS } from '../domain/how-did-it-go.js';
import { ChecksService } from '../promises/checks.service.js';
import type { Subject } from '../promises/subject.js';
import type { HowDidItGo, HowItWent } from './how-did-it-go.dto.js';
import { TalksTold } from './talks-told.repository.js';

@Injectable()
export class HowDidItGoService {
  constructor(
    private readonly cases: CaseLookup,
    private readonly checks: ChecksService,
    private readonly told: TalksTold,
    private readonly events: Events,
  ) {}

  /** Raises 404. */
  async form(caseId: string): Promise<HowDidItGo> {
    const { id, unitId } = await this.cases.visible(caseId);
    const answers = await this.checks.ownAnswers({ kind: 'case', id, unitId }, 'conduct');
    const told = await this.told.find(caseId);
    return {
      questions: QUESTIONS.map(({ code, criterion, textSv, textEn }) => ({ code, textSv, textEn, answer: answers.get(criterion) ?? null })),
      answeredAt: told?.at ?? null,
      comment: told?.comment ?? null,
    };
  }

  /** The member's word on the talk, once. Raises 404, 409 with the lifecycle's reason or `how-it-went-already-told`. */
  async tell(caseId: string, { answers, comment }: HowItWent): Promise<HowDidItGo> {
    const { id, unitId } = await this.cases.act(caseId, 'say-how-it-went');
    if (!await this.told.add(id, comment?.trim() || null)) throw new Problem(409, 'how-it-went-already-told');
    await this.checks.hear({ kind: 'case', id, unitId }, 'conduct', criterionAnswers(answers));
    this.events.record('talk.how-it-went-told', { caseId: id, unitId });
    return this.form(id);
  }

  /** Counts a member's answers among the others. By the system, which sees them all. */
  async count(caseId: string): Promise<void> {
    const { id, unitId } = await this.cases.visible(caseId);
    const subject: Subject = { kind: 'case', id, unitId };
    await this.checks.recount(subject, 'conduct');
  }
}
