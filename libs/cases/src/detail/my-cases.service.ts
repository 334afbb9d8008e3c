import { Injectable } from '@nestjs/common';
import { Clock, Db, Problem } from '@app/platform';
import { CaseWordsVault } from '../case-words.js';
import { CasesRepository } from '../cases.repository.js';
import { ConversationRepository } from '../conversation/conversation.repository.js';
import { actionsFor } from '../domain/lifecycle.js';
import { nextStep } from '../domain/next-step.js';
import type { Case } from '../case.entity.js';
import { lifecycleFacts } from '../standing.js';
import type { MyCase, MyCaseRow, MyCases } from './my-case.dto.js';
import { MyCasesRepository } from './my-cases.repository.js';
import { TimelineRepository } from './timeline.repository.js';

const ENDED = ['closed', 'withdrawn'];

/** A member's own cases, in the member's own view: no notes, no queue, but who has read. */
@Injectable()
export class MyCasesService {
  constructor(
    private readonly db: Db, private readonly clock: Clock, private readonly cases: CasesRepository, private readonly mine: MyCasesRepository,
    private readonly words: CaseWordsVault, private readonly conversation: ConversationRepository, private readonly timeline: TimelineRepository,
  ) {}

  async list(): Promise<MyCases> {
    const draft = await this.mine.draft();
    const rows = await this.mine.sent();
    const told = await this.timeline.toldHowItWent(rows.map((row) => row.id));
    const items = rows.map((row): MyCaseRow => ({
      id: row.id, number: row.number, state: row.state, talk: { kind: row.talkKind, date: row.talkDate },
      nextStep: nextStep({ ...row, toldHowItWent: told.has(row.id) }, this.clock.today()),
      submittedAt: row.submittedAt.toISOString(), unreadMessages: row.unreadMessages, repName: row.repName,
    }));
    return {
      draft: draft && { id: draft.id, step: draft.step, savedAt: draft.savedAt.toISOString() },
      open: items.filter((item) => !ENDED.includes(item.state)),
      closed: items.filter((item) => ENDED.includes(item.state)),
    };
  }

  /** One case; 404 when it is not the member's own or has not been sent. */
  async one(id: string): Promise<MyCase> {
    const it = await this.cases.visible(id, 'unlocked');
    if (!it?.number) throw Problem.notFound();
    const { description, reach } = await this.words.of(it);
    const told = (await this.timeline.toldHowItWent([id])).has(id);
    const { repName, workplaceName } = await this.mine.names(id);
    return {
      id, number: it.number, version: it.version, state: it.state,
      nextStep: nextStep({ ...it, toldHowItWent: told }, this.clock.today()),
      talk: { kind: it.talkKind, date: it.talkDate },
      workplace: it.workplaceId ? { id: it.workplaceId, name: workplaceName ?? '' } : null,
      needs: it.needs, description, contactPermission: it.contactPermission ?? 'ask-first', reach, outsideWorkplace: it.outsideWorkplace,
      rep: repName === null ? null : { name: repName },
      messages: await this.conversation.messages(id),
      timeline: await this.timeline.forMember(id),
      readBy: await this.timeline.readers(id),
      actions: this.actions(it),
      howDidItGo: told ? 'answered' : this.mayTell(it) ? 'open' : 'not-yet',
      composerDraft: (await this.conversation.composer(id)).message,
      submittedAt: it.submittedAt!.toISOString(),
      answerBy: it.answerBy!.toISOString(),
    };
  }

  private actions(it: Case): MyCase['actions'] {
    // where the case stands makes no difference to what its member may do
    return actionsFor(lifecycleFacts(it, false, this.clock.today()), { id: this.db.accountId, roles: ['member'] });
  }

  private mayTell(it: Case): boolean {
    return it.talkDate !== null && it.talkDate <= this.clock.today() && this.actions(it).includes('say-how-it-went');
  }
}
