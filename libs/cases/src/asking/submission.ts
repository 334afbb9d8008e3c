import { Injectable } from '@nestjs/common';
import { Clock, Problem, swedishCalendar } from '@app/platform';
import type { Case } from '../case.entity.js';
import { CaseWordsVault, wordsOf } from '../case-words.js';
import { lacksOf } from '../domain/help-request.js';
import { answerDueAt } from '../domain/urgency.js';
import { PlacingRepository } from '../placing/placing.repository.js';
import { type Place, PlacingService } from '../placing/placing.service.js';
import { CaseNumbers } from './case-numbers.js';
import type { HelpRequestContent, HelpRequestSent } from './help-request.dto.js';

type Home = Place & Pick<Case, 'unitId'>;

/** What turns the words of a form into a case, by the member's own hand or over the phone. */
@Injectable()
export class Submission {
  constructor(
    private readonly clock: Clock, private readonly words: CaseWordsVault, private readonly numbers: CaseNumbers,
    private readonly places: PlacingRepository, private readonly placing: PlacingService,
  ) {}

  /** 422 with a pointer per field that is missing. */
  check(content: HelpRequestContent): void {
    const lacks = lacksOf(content, this.clock.today());
    if (lacks.length) throw Problem.invalid(lacks);
  }

  /** The columns of a case that has just been sent: where it belongs, who is kept from it, its facts. `pointer` is to the field that names the member. */
  async sent(id: string, memberId: string, content: HelpRequestContent, pointer = ''): Promise<Partial<Case> & Home> {
    const [place, facts] = await Promise.all([this.place(memberId, content, pointer), this.facts(id, content)]);
    return { ...facts, ...place };
  }

  private async place(memberId: string, content: HelpRequestContent, pointer: string): Promise<Home> {
    const { workplaceId = null, managerName, excludedReps, outsideWorkplace } = content;
    const home = await this.places.home(memberId, workplaceId);
    if (!home?.isMember) throw Problem.invalid([{ pointer, code: 'unknown-member', detail: 'There is no such member' }]);
    if (workplaceId && !home.workplaceUnit) {
      throw Problem.invalid([{ pointer: '/workplaceId', code: 'unknown-workplace', detail: 'There is no such workplace' }]);
    }
    const place = await this.placing.placeFor(home.workplaceUnit ?? home.memberUnit,
      { memberId, managerName, excludedNames: excludedReps, outsideWorkplace, workplaceId });
    return { ...place, unitId: home.memberUnit };
  }

  private async facts(id: string, content: HelpRequestContent): Promise<Partial<Case>> {
    const now = this.clock.now();
    return {
      number: await this.numbers.next(),
      workplaceId: content.workplaceId ?? null,
      talkKind: content.talkKind ?? 'medarbetarsamtal',
      talkDate: content.talkDateUnknown ? null : (content.talkDate ?? null),
      needs: content.needs ?? [],
      contactPermission: content.contactPermission ?? 'ask-first',
      outsideWorkplace: content.outsideWorkplace ?? false,
      language: content.language ?? 'sv',
      contentSealed: await this.words.seal(id, wordsOf(content)),
      draftStep: null,
      answerBy: answerDueAt(now, swedishCalendar),
      awaiting: 'rep',
      submittedAt: now,
    };
  }
}

export function sentAnswer(it: Case): HelpRequestSent {
  return {
    id: it.id, number: it.number!, answerBy: it.answerBy!.toISOString(), talk: { kind: it.talkKind, date: it.talkDate },
    submittedAt: it.submittedAt!.toISOString(), version: it.version,
  };
}
