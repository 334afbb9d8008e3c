import { Injectable } from '@nestjs/common';
import { Problem } from '@app/platform';
import type { Case } from './case.entity.js';
import { CaseVerbs, type Step } from './case-verbs.js';
import { CasesRepository } from './cases.repository.js';
import { CaseReads } from './detail/case-reads.js';

/** The facts of a case that rooms above may build on. */
export type CaseSummary = Readonly<Pick<Case,
  'id' | 'number' | 'state' | 'version' | 'memberId' | 'unitId' | 'queueUnitId' | 'workplaceId' | 'managerId' | 'repId' | 'source'
  | 'talkKind' | 'talkDate' | 'needs' | 'language' | 'submittedAt' | 'firstAnswerAt' | 'waitingFor' | 'waitingUntil'>>;

/** What a rep or member does in a room above that belongs to the case's lifecycle. */
export type OutsideAction = 'judge' | 'say-how-it-went' | 'note';

/** The cases room's door for the rooms above it: what the actor may see, and what their doings mean for the case. */
@Injectable()
export class CaseLookup {
  constructor(private readonly cases: CasesRepository, private readonly verbs: CaseVerbs, private readonly reads: CaseReads) {}

  /** The case; 404 when the actor may not see it. */
  async visible(caseId: string): Promise<CaseSummary> {
    const it = await this.cases.visible(caseId, 'unlocked');
    if (!it) throw Problem.notFound();
    return it;
  }

  /** The same for whoever is now shown what a case says: it is recorded, unless they are on record within the hour. */
  async read(caseId: string): Promise<CaseSummary> {
    const it = await this.visible(caseId);
    await this.reads.noteUnlessLately(it);
    return it;
  }

  /** Which of these cases the actor may see. */
  visibleAmong(caseIds: readonly string[]): Promise<string[]> {
    return this.cases.visibleAmong(caseIds);
  }

  /** Lets the actor do something in the case, which may move it on; 404, 409 with the lifecycle's reason. */
  async act(caseId: string, action: OutsideAction): Promise<CaseSummary> {
    const step = await this.verbs.may(caseId, action);
    await this.pass(step);
    return step.it;
  }

  /** Work on the case has been done elsewhere: an assigned case is then in progress. Nothing happens in a case that is not worked on. */
  async noteWork(caseId: string): Promise<void> {
    const step = await this.verbs.mayQuietly(caseId, 'work');
    if (step) await this.pass(step);
  }

  /**
   * When the case's next follow-up falls due, or null: moves it in the queue. Asked once the case is locked, so that the last of several
   * knows what the others did. Nothing else of the case changes, so no new version.
   */
  async setNextFollowUp(caseId: string, askNext: () => Promise<Date | null>): Promise<void> {
    const it = await this.verbs.load(caseId);
    await this.cases.setNextFollowUp(it, await askNext());
  }

  private pass(step: Step): Promise<void> {
    return step.next === step.it.state ? this.cases.touch(step.it) : this.verbs.moveOn(step);
  }
}
