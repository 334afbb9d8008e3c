import { Injectable } from '@nestjs/common';
import { addDays, Clock, Db, SYSTEM } from '@app/platform';
import { CaseVerbs } from '../case-verbs.js';
import { CasesRepository } from '../cases.repository.js';
import { OPEN_STATES } from '../domain/states.js';
import { NOTHING_PRESSES } from '../domain/urgency.js';

const DAY = 24 * 3_600_000;
const DRAFT_KEPT_DAYS = 30;
/** A resolved case is closed when neither side has had anything to say for two weeks. */
const RESOLVED_KEPT_DAYS = 14;
/** The sweep may have stood still for a while. */
const LOOK_BACK_DAYS = 14;
/** Four weeks at least are twenty working days; the rule counts them exactly. */
const QUIET_AFTER_DAYS = 28;

/** What the passing of days does to cases. */
@Injectable()
export class DaysPassService {
  constructor(private readonly db: Db, private readonly clock: Clock, private readonly verbs: CaseVerbs, private readonly cases: CasesRepository) {}

  async expireDrafts(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - DRAFT_KEPT_DAYS * DAY);
    await this.db.as(SYSTEM, async () => {
      const old = `select id from cases where state = 'draft' and last_event_at < $1`;
      await this.db.query(`delete from sealing_keys where subject_id in (${old})`, [before]);
      await this.db.query(`delete from cases where state = 'draft' and last_event_at < $1`, [before]);
    });
  }

  async pass(): Promise<void> {
    const today = this.clock.today();
    await this.each(`state = 'waiting' and waiting_for = 'date' and waiting_until <= $1::date`, [today], (id) => this.resume(id));
    const leftInPeace = new Date(this.clock.now().getTime() - RESOLVED_KEPT_DAYS * DAY);
    await this.each(`state = 'resolved' and last_event_at < $1`, [leftInPeace], (id) => this.close(id));
    await this.each('state = any($1) and talk_date < $2::date and talk_date >= $3::date', [OPEN_STATES, today, addDays(today, -LOOK_BACK_DAYS)],
      async (id) => this.cases.refreshUrgency(await this.verbs.load(id)));
    const quietSince = new Date(this.clock.now().getTime() - (QUIET_AFTER_DAYS - 1) * DAY);
    await this.each('state = any($1) and act_by >= $2 and last_event_at < $3', [OPEN_STATES, NOTHING_PRESSES, quietSince],
      async (id) => this.cases.refreshUrgency(await this.verbs.load(id)));
  }

  private async resume(id: string): Promise<void> {
    const step = await this.verbs.mayQuietly(id, 'resume');
    if (!step) return;
    await this.verbs.moveOn(step, { awaiting: 'rep' });
    this.verbs.record('case.resumed', step);
  }

  private async close(id: string): Promise<void> {
    const step = await this.verbs.mayQuietly(id, 'close');
    if (!step) return;
    await this.verbs.moveOn(step, { closedAt: this.clock.now() });
    this.verbs.record('case.closed', step, { outcome: step.it.outcome });
  }

  /** One transaction a case: one that fails does not hold up the others. */
  private async each(where: string, params: unknown[], act: (id: string) => Promise<void>): Promise<void> {
    const rows = await this.db.as(SYSTEM, () => this.db.query<{ id: string }>(`select id from cases where ${where} order by id`, params));
    for (const { id } of rows) await this.db.as(SYSTEM, () => act(id));
  }
}
