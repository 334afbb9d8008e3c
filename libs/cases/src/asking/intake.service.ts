import { Injectable } from '@nestjs/common';
import { Clock, Db, newId, Problem } from '@app/platform';
import type { Case } from '../case.entity.js';
import { CaseVerbs } from '../case-verbs.js';
import { CaseWordsVault } from '../case-words.js';
import { CasesRepository } from '../cases.repository.js';
import { blankCase } from './blank-case.js';
import type { HelpRequestSent, PhoneRequestBody } from './help-request.dto.js';
import { sentAnswer, Submission } from './submission.js';

/** ST Direkt takes a request by phone for a member who cannot or would rather not use the portal. */
@Injectable()
export class IntakeService {
  constructor(
    private readonly db: Db, private readonly clock: Clock, private readonly cases: CasesRepository, private readonly verbs: CaseVerbs,
    private readonly words: CaseWordsVault, private readonly submission: Submission,
  ) {}

  /** 422 with a pointer per field; 409 `conflict-of-interest` for one's own request. */
  async takeByPhone({ memberId, ...content }: PhoneRequestBody): Promise<HelpRequestSent> {
    if (memberId === this.db.accountId) throw new Problem(409, 'conflict-of-interest');
    this.submission.check(content);
    const id = newId();
    const key = this.words.newKey(id);
    const sent = await this.submission.sent(id, memberId, content, '/memberId');
    const { unitId, queueUnitId } = sent;
    const blank = blankCase({ id, state: 'submitted', source: 'phone', memberId, unitId, queueUnitId, language: content.language ?? 'sv' }, this.clock.now());
    const it: Case = { ...blank, ...sent };
    this.cases.add(it); // straight to the desk it belongs on, perhaps out of the adviser's own sight
    key.keep();
    this.verbs.record('case.submitted', { it, as: 'direkt' }, { source: 'phone', needs: it.needs, talkDate: it.talkDate });
    return sentAnswer(it);
  }
}
