import { Injectable } from '@nestjs/common';
import { Clock, Problem } from '@app/platform';
import type { Reach } from '../asking/help-request.dto.js';
import { CaseVerbs, type Step } from '../case-verbs.js';
import { CaseWordsVault } from '../case-words.js';
import { CasesRepository } from '../cases.repository.js';
import { ConversationRepository } from '../conversation/conversation.repository.js';
import type { AskForAnotherRepBody, ChangeMyContactBody, ChangeMyTalkBody } from '../detail/my-case.dto.js';
import { MyCasesService } from '../detail/my-cases.service.js';
import { reachLacksOf } from '../domain/help-request.js';
import { PlacingRepository } from '../placing/placing.repository.js';
import { PlacingService } from '../placing/placing.service.js';
import { CaseWorkService } from './case-work.service.js';
import { talkChange } from './talk-change.js';

const sameReach = (one: Reach, other: Reach | null): boolean =>
  (['how', 'phone', 'email', 'when'] as const).every((part) => (one[part] ?? null) === (other?.[part] ?? null));

/** What a member decides about their own case. */
@Injectable()
export class MyCaseWorkService {
  constructor(
    private readonly clock: Clock, private readonly verbs: CaseVerbs, private readonly cases: CasesRepository, private readonly words: CaseWordsVault,
    private readonly conversation: ConversationRepository, private readonly places: PlacingRepository, private readonly placing: PlacingService,
    private readonly work: CaseWorkService, private readonly myCases: MyCasesService,
  ) {}

  /** Takes the request back. 404, 409. */
  async withdraw(id: string, reason?: string): Promise<void> {
    const step = await this.verbs.may(id, 'withdraw');
    if (reason?.trim()) await this.conversation.addMessage(id, 'member', reason);
    await this.verbs.moveOn(step, { awaiting: null, closedAt: this.clock.now() });
    this.verbs.record('case.withdrawn', step);
  }

  reopen(id: string, reason?: string): Promise<void> {
    return this.work.reopen(id, reason);
  }

  /** The talk has another day or kind. 404, 409, 412 with the current case, 422. */
  async changeTalk(id: string, version: number, wanted: ChangeMyTalkBody): Promise<void> {
    const step = await this.mayChange(id, version);
    const { it } = step;
    const change = talkChange(it, wanted, this.clock.today());
    if (!Object.keys(change).length) return;
    const previous = it.talkDate;
    await this.verbs.moveOn(step, change);
    this.verbs.record('case.talk-changed', step, { talkDate: it.talkDate, previous, talkKind: it.talkKind });
  }

  /** How to reach the member, and whether the employer may be contacted. 404, 409, 412 with the current case, 422. */
  async changeContact(id: string, version: number, { contactPermission, reach }: ChangeMyContactBody): Promise<void> {
    const lacks = reachLacksOf(reach);
    if (lacks.length) throw Problem.invalid(lacks);
    const step = await this.mayChange(id, version);
    const words = await this.words.of(step.it);
    const permitsElse = contactPermission !== undefined && contactPermission !== step.it.contactPermission;
    const reachedElse = reach !== undefined && !sameReach(reach, words.reach);
    if (!permitsElse && !reachedElse) return;
    await this.verbs.moveOn(step, {
      ...(permitsElse ? { contactPermission } : {}),
      ...(reachedElse ? { contentSealed: await this.words.seal(id, { ...words, reach }) } : {}),
    });
    const fields = [...(permitsElse ? ['contactPermission'] : []), ...(reachedElse ? ['reach'] : [])];
    this.verbs.record('case.facts-changed', step, { fields, side: 'member' });
  }

  /** The case as the member last saw it, sent and not over. */
  private async mayChange(id: string, version: number): Promise<Step> {
    const step = await this.verbs.may(id, 'change-facts');
    if (!step.it.number) throw Problem.notFound();
    if (step.it.version !== version) throw Problem.stale(await this.myCases.one(id));
    return step;
  }

  /** Whoever is kept out from now on no longer sees the case; it stands at the nearest desk where somebody else does. 404, 409, 422. */
  async askForAnotherRep(id: string, wanted: AskForAnotherRepBody): Promise<void> {
    const { outsideWorkplace, excludeCurrentRep, excludedReps = [] } = wanted;
    if (!outsideWorkplace && !excludeCurrentRep && !excludedReps.length) {
      throw Problem.invalid([{ pointer: '/excludeCurrentRep', code: 'required', detail: 'Say who should not have the case' }]);
    }
    const step = await this.verbs.may(id, 'ask-another-rep');
    const { it } = step;
    const words = await this.words.of(it);
    const excludedNames = [...new Set([...words.excludedReps, ...excludedReps])];
    const alsoOut = excludeCurrentRep && it.repId ? [...it.keptOut, it.repId] : it.keptOut;
    const conflicts = {
      memberId: it.memberId, managerName: words.managerName, excludedNames, outsideWorkplace: outsideWorkplace || it.outsideWorkplace,
      workplaceId: it.workplaceId,
    };
    const atDirekt = await this.places.isDirekt(it.queueUnitId);
    const place = await this.placing.placeFor(it.queueUnitId, conflicts, alsoOut);
    await this.verbs.moveOn(step, {
      outsideWorkplace: conflicts.outsideWorkplace, awaiting: 'rep',
      contentSealed: await this.words.seal(id, { ...words, excludedReps: excludedNames }),
    });
    this.verbs.record('case.other-rep-asked', step, { outsideWorkplace, excludeCurrentRep });
    await this.cases.move(it, atDirekt ? it.queueUnitId : place.queueUnitId, place.keptOut);
  }
}
