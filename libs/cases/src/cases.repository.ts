import { Injectable } from '@nestjs/common';
import { Clock, Db, swedishCalendar } from '@app/platform';
import { Case } from './case.entity.js';
import { quietFrom, urgencyOf, type UrgencyFacts } from './domain/urgency.js';
import { bindTo, visibleTo } from './visible-to.js';

/** Facts that urgency comes from, as they stand today. */
export function urgencyFacts(it: Omit<UrgencyFacts, 'talkHasBeen' | 'quiet'>, today: string): UrgencyFacts {
  return { ...it, talkHasBeen: it.talkDate !== null && it.talkDate < today, quiet: quietFrom(it, swedishCalendar) <= today };
}

@Injectable()
export class CasesRepository {
  constructor(private readonly db: Db, private readonly clock: Clock) {}

  /** The case, if the actor may see it. Locked, nobody else can change it until the transaction ends. */
  async visible(id: string, lock: 'locked' | 'unlocked'): Promise<Case | null> {
    const params: Record<string, unknown> = {};
    const query = this.db.repo(Case).createQueryBuilder('c').where('c.id = :id', { id });
    const bind = (value: unknown): string => {
      const name = `visible${Object.keys(params).length}`;
      params[name] = value;
      return `:${name}`;
    };
    query.andWhere(visibleTo(this.db.actor, bind), params);
    if (lock === 'locked') query.setLock('for_no_key_update');
    return query.getOne();
  }

  /** Which of these cases the actor may see. */
  async visibleAmong(ids: readonly string[]): Promise<string[]> {
    const params: unknown[] = [ids];
    const rows = await this.db.query<{ id: string }>(
      `select c.id from cases c where c.id = any($1::uuid[]) and ${visibleTo(this.db.actor, bindTo(params))}`, params);
    return rows.map((row) => row.id);
  }

  /** Writes a case that is sent at once, in its place in the queue. The actor need not be somebody who may then see it. */
  add(it: Case): void {
    it.actBy = this.actByOf(it);
    this.db.send(...this.db.repo(Case).createQueryBuilder().insert().values(it).getQueryAndParameters() as [string, unknown[]]);
  }

  /** Writes a change to a case loaded in this transaction: a new version, and its place in the queue worked out again. */
  async change(it: Case, changes: Partial<Case>): Promise<Case> {
    const seen = it.version;
    const now = this.clock.now();
    Object.assign(it, { lastEventAt: now, ...changes, version: seen + 1 });
    it.actBy = it.state === 'draft' ? null : this.actByOf(it);
    const { lastEventAt, actBy, version } = it;
    const { affected } = await this.db.repo(Case).update({ id: it.id, version: seen }, { lastEventAt, ...changes, actBy, version });
    if (affected !== 1) throw new Error('A case changed under its own lock');
    return it;
  }

  /** Something has happened in the case that changes no fact of it: no new version, so nobody's edit grows old by it. */
  async touch(it: Case): Promise<void> {
    it.lastEventAt = this.clock.now();
    await this.db.repo(Case).update({ id: it.id }, { lastEventAt: it.lastEventAt });
    await this.refreshUrgency(it);
  }

  async setNextFollowUp(it: Case, at: Date | null): Promise<void> {
    await this.db.repo(Case).update({ id: it.id }, { nextFollowUpAt: at });
    it.nextFollowUpAt = at;
    await this.refreshUrgency(it);
  }

  /** Works out when somebody must have acted by again, without a new version: the day has changed, not the case. */
  async refreshUrgency(it: Case): Promise<void> {
    const actBy = this.actByOf(it);
    if (actBy.getTime() !== it.actBy?.getTime()) await this.db.repo(Case).update({ id: it.id }, { actBy });
  }

  private actByOf(it: Case): Date {
    return urgencyOf(urgencyFacts(it, this.clock.today()), swedishCalendar).actBy;
  }

  /** Moves the case to another unit's queue, and out of the sight of those kept out, which may be the actor. */
  async move(it: Case, toUnit: number, keptOut: readonly string[]): Promise<void> {
    await this.db.query('select move_case($1, $2, $3::uuid[])', [it.id, toUnit, keptOut]);
    Object.assign(it, { queueUnitId: toUnit, keptOut });
  }
}
