import { Injectable } from '@nestjs/common';
import { Clock, Db, newId, Problem } from '@app/platform';
import { Case } from '../case.entity.js';
import { CaseVerbs } from '../case-verbs.js';
import { CaseWordsVault } from '../case-words.js';
import { CasesRepository } from '../cases.repository.js';
import { PlacingRepository } from '../placing/placing.repository.js';
import { blankCase } from './blank-case.js';
import type { HelpRequestDraft, HelpRequestSent, SaveDraftBody } from './help-request.dto.js';
import { sentAnswer, Submission } from './submission.js';

/** A member asks for help: one draft at a time, saved as it grows, sent once. */
@Injectable()
export class HelpRequestsService {
  constructor(
    private readonly db: Db, private readonly clock: Clock, private readonly cases: CasesRepository, private readonly verbs: CaseVerbs,
    private readonly words: CaseWordsVault, private readonly places: PlacingRepository, private readonly submission: Submission,
  ) {}

  /** Begins a draft with what is known of the member, or finds the one already begun. */
  async begin(): Promise<{ draft: HelpRequestDraft; begun: boolean }> {
    const memberId = this.db.accountId;
    const { memberUnit, workplaceId, language } = await this.places.ofMember(memberId);
    const blank = blankCase({ id: newId(), state: 'draft', source: 'member', memberId, unitId: memberUnit, queueUnitId: memberUnit, language }, this.clock.now());
    const key = this.words.newKey(blank.id);
    const it: Case = { ...blank, draftStep: 1, contentSealed: await this.words.seal(blank.id, { workplaceId, language }) };
    const { raw: begun } = await this.db.repo(Case).createQueryBuilder().insert().values(it).orIgnore().returning('id').execute() as { raw: unknown[] };
    if (!begun.length) return { draft: await this.answer(await this.db.repo(Case).findOneByOrFail({ memberId, state: 'draft' })), begun: false };
    key.keep();
    this.verbs.record('case.begun', { it, as: 'member' });
    return { draft: await this.answer(it), begun: true };
  }

  /** The draft as it was last saved; 404 when there is none with that id. */
  async draft(id: string): Promise<HelpRequestDraft> {
    const it = await this.cases.visible(id, 'unlocked');
    if (it?.state !== 'draft') throw Problem.notFound();
    return this.answer(it);
  }

  /** 404, 412 with the current draft when it was saved somewhere else in between. */
  async save(id: string, version: number, { step, content }: SaveDraftBody): Promise<HelpRequestDraft> {
    const it = await this.loadDraft(id, version);
    await this.cases.change(it, { draftStep: step, contentSealed: await this.words.seal(id, content) });
    return this.answer(it);
  }

  async discard(id: string): Promise<void> {
    await this.loadDraft(id);
    await this.db.query('delete from sealing_keys where subject_id = $1', [id]);
    await this.db.repo(Case).delete({ id, state: 'draft' });
  }

  /** Sends the draft: number, place and answer date. Sent before, it answers the same again. 404, 412, 422. */
  async submit(id: string, version?: number): Promise<HelpRequestSent> {
    const it = await this.verbs.load(id);
    if (it.state !== 'draft') return sentAnswer(it);
    if (version !== undefined && version !== it.version) throw Problem.stale(await this.answer(it));
    const content = await this.words.ofDraft(it);
    this.submission.check(content);
    const step = await this.verbs.mayAsLoaded(it, 'submit');
    await this.verbs.moveOn(step, await this.submission.sent(id, it.memberId, content));
    this.verbs.record('case.submitted', step, { source: 'member', needs: step.it.needs, talkDate: step.it.talkDate });
    return sentAnswer(step.it);
  }

  private async loadDraft(id: string, version?: number): Promise<Case> {
    const it = await this.verbs.load(id);
    if (it.state !== 'draft') throw Problem.notFound();
    if (version !== undefined && version !== it.version) throw Problem.stale(await this.answer(it));
    return it;
  }

  private async answer(it: Case): Promise<HelpRequestDraft> {
    const content = await this.words.ofDraft(it);
    return { id: it.id, version: it.version, step: it.draftStep ?? 1, content, savedAt: it.lastEventAt.toISOString() };
  }
}
