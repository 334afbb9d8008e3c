import { Injectable } from '@nestjs/common';
import { CaseLookup } from '@app/cases';
import { Clock, Db, Events, newId, Problem, swedishCalendar, Vault } from '@app/platform';
import { cursorAt, placeOf } from './cursor.js';
import { type FollowUpAction, nextState } from './domain/follow-up-lifecycle.js';
import { clockMoments } from './domain/lateness.js';
import type { SkipReason } from './domain/skip-reasons.js';
import { chosenMoment } from './chosen-moment.js';
import { FollowUpAnswers } from './follow-up-answers.js';
import { FollowUpClock } from './follow-up-clock.js';
import { eventOf, type FollowUpRow, titlePlace } from './follow-up-row.js';
import type { FollowUp, FollowUpTaskPage, FollowUpView, NewFollowUp } from './follow-ups.dto.js';
import { type Change, FollowUpsRepository } from './follow-ups.repository.js';
import { FollowedCasesRepository } from './followed-cases.repository.js';
import { PlansRepository } from './plans.repository.js';
import { standingsOf } from './standings.js';

const PAGE = 50;
const ENDED = ['closed', 'withdrawn'];

/** What people do with follow-ups. What one may not see answers 404, what cannot be done now 409. */
@Injectable()
export class FollowUpsService {
  constructor(
    private readonly db: Db, private readonly clock: Clock, private readonly events: Events, private readonly vault: Vault,
    private readonly followUps: FollowUpsRepository, private readonly cases: FollowedCasesRepository, private readonly plans: PlansRepository,
    private readonly due: FollowUpClock, private readonly answers: FollowUpAnswers, private readonly lookup: CaseLookup,
  ) {}

  async ofCase(caseId: string): Promise<FollowUp[]> {
    await this.lookup.read(caseId); // what people have written to themselves is shown
    return this.answers.each(await this.followUps.ofCase(caseId), (row) => this.answers.one(row));
  }

  /** One row more than a page tells whether there is a next. */
  async tasks(view: FollowUpView, cursor?: string): Promise<FollowUpTaskPage> {
    const rows = await this.followUps.open(view, cursor ? placeOf(cursor) : null, PAGE + 1);
    const page = rows.slice(0, PAGE);
    const last = page.at(-1);
    return {
      items: await this.answers.each(page, (row) => this.answers.task(row)),
      nextCursor: rows.length > PAGE && last ? cursorAt({ at: last.dueAt.toISOString(), id: last.id }) : null,
    };
  }

  async add(caseId: string, { text, dueAt }: NewFollowUp): Promise<FollowUp> {
    const found = await this.cases.visible(caseId);
    if (!found) throw Problem.notFound();
    if (!standingsOf(this.db.actor, { ...found, owner: 'rep' }).length) throw new Problem(409, 'not-yours-to-do');
    if (ENDED.includes(found.state)) throw new Problem(409, 'not-in-this-state');
    const now = this.clock.now();
    const moment = chosenMoment(dueAt, now);
    const id = newId();
    await this.followUps.insert({
      id, caseId, unitId: found.unitId, titleSealed: await this.vault.seal(caseId, titlePlace(id), text), owner: 'rep', dueAt: moment,
      state: 'planned', ...clockMoments(null, moment, swedishCalendar), createdAt: now,
    });
    await this.due.wakeAt(id, moment);
    return this.changed(await this.load(id), 'follow-up.planned');
  }

  async finish(id: string): Promise<FollowUp> {
    const row = await this.may('do', id);
    const answer = await this.set(row, 'follow-up.done', { state: 'done', doneAt: this.clock.now(), doneBy: this.db.actor.accountId });
    if (row.repId === this.db.actor.accountId) await this.lookup.noteWork(row.caseId);
    return answer;
  }

  async skip(id: string, reason: SkipReason): Promise<FollowUp> {
    const row = await this.may('skip', id);
    return this.set(row, 'follow-up.skipped', { state: 'skipped', skipReason: reason, touched: true });
  }

  async move(id: string, dueAt: string, version: number): Promise<FollowUp> {
    const row = await this.may('reschedule', id);
    if (row.version !== version) throw Problem.stale(await this.answers.one(row));
    const moment = chosenMoment(dueAt, this.clock.now());
    await this.due.wakeAt(id, moment);
    return this.set(row, 'follow-up.moved',
      { state: 'planned', dueAt: moment, touched: true, fellDueAt: null, ...clockMoments(await this.stepOf(row), moment, swedishCalendar) });
  }

  async undo(id: string): Promise<FollowUp> {
    const row = await this.may('undo', id);
    return this.set(row, 'follow-up.undone', { state: 'due', doneAt: null, doneBy: null, skipReason: null, touched: true });
  }

  private async may(action: FollowUpAction, id: string): Promise<FollowUpRow> {
    const row = await this.load(id);
    const standings = row.caseState === 'withdrawn' ? [] : standingsOf(this.db.actor, row);
    if (nextState(action, row.state, standings)) return row;
    if (nextState(action, row.state, ['owner', 'handler', 'lead'])) throw new Problem(409, 'not-yours-to-do');
    throw new Problem(409, action === 'undo' ? 'follow-up-still-open' : 'follow-up-not-open');
  }

  private async load(id: string): Promise<FollowUpRow> {
    const row = await this.followUps.visible(id);
    if (!row) throw Problem.notFound();
    return row;
  }

  private async set(row: FollowUpRow, event: string, change: Change): Promise<FollowUp> {
    const done = await this.followUps.change(row.id, row.version, change);
    const now = await this.load(row.id);
    if (!done) throw Problem.stale(await this.answers.one(now));
    return this.changed(now, event);
  }

  private async changed(row: FollowUpRow, event: string): Promise<FollowUp> {
    this.events.record(event, eventOf(row));
    await this.due.tellCase(row.caseId);
    return this.answers.one(row);
  }

  private async stepOf({ plan, planVersion, step }: FollowUpRow) {
    const from = (await this.plans.all()).find(({ code, version }) => code === plan && version === planVersion);
    return from?.steps.find(({ kind }) => kind === step) ?? null;
  }
}
