import { Injectable } from '@nestjs/common';
import { addDays, Clock, Db, SYSTEM } from '@app/platform';
import { CaseVerbs } from '../case-verbs.js';
import { CasesRepository } from '../cases.repository.js';
import { OPEN_STATES } from '../domain/states.js';
import { NOTHING_PRESSES } from '../domain/urgency.js';
import { eachByItself } from './each-by-itself.js';

const DAY = 24 * 3_600_000;
const DRAFT_KEPT_DAYS = 30;
/** A resolved case is closed when neither side has had anything to say for two weeks. */
const RESOLVED_KEPT_DAYS = 14;
/** The sweep may have stood still for a while. */
const LOOK_BACK_DAYS = 14;
/** Four weeks at least are twenty working days; the rule counts them exactly. */
const QUIET_AFTER_DAYS = 28;

/** Cases that a day has done something to, and what. */
interface Passing {
  where: string;
  params: unknown[];
  act: (id: string) => Promise<void>;
}

/** What the passing of days does to cases. */
@Injectable()
export class DaysPassService {
  constructor(private readonly db: Db, private readonly clock: Clock, private readonly verbs: CaseVerbs, private readonly cases: CasesRepository) {}

  /** The keys of those only that are gone: a draft that is saved at that moment stays, and can be opened. */
  async expireDrafts(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - DRAFT_KEPT_DAYS * DAY);
    await this.db.as(SYSTEM, () => this.db.query(
      `with gone as (delete from cases where state = 'draft' and last_event_at < $1 returning id)
       delete from sealing_keys where subject_id in (select id from gone)`, [before]));
  }

  async pass(): Promise<void> {
    const today = this.clock.today();
    const leftInPeace = new Date(this.clock.now().getTime() - RESOLVED_KEPT_DAYS * DAY);
    const quietSince = new Date(this.clock.now().getTime() - (QUIET_AFTER_DAYS - 1) * DAY);
    const refresh = async (id: string): Promise<void> => this.cases.refreshUrgency(await this.verbs.load(id));
    const passings: Passing[] = [
      { where: `state = 'waiting' and waiting_for = 'date' and waiting_until <= $1::date`, params: [today], act: (id) => this.resume(id) },
      { where: `state = 'resolved' and last_event_at < $1`, params: [leftInPeace], act: (id) => this.close(id) },
      {
        where: 'state = any($1) and talk_date < $2::date and talk_date >= $3::date', params: [OPEN_STATES, today, addDays(today, -LOOK_BACK_DAYS)],
        act: refresh,
      },
      { where: 'state = any($1) and act_by >= $2 and last_event_at < $3', params: [OPEN_STATES, NOTHING_PRESSES, quietSince], act: refresh },
    ];
    await eachByItself(passings, (passing) => this.each(passing));
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

  /** One transaction a case: one that fails does not hold up the others. Somebody may have done something in it meanwhile: it is asked again. */
  private async each({ where, params, act }: Passing): Promise<void> {
    const found = await this.db.as(SYSTEM, () => this.db.query<{ id: string }>(`select id from cases where ${where} order by id`, params));
    await eachByItself(found, ({ id }) => this.db.as(SYSTEM, async () => {
      await this.verbs.load(id);
      const still = await this.db.query(`select id from cases where ${where} and id = $${params.length + 1}`, [...params, id]);
      if (still.length) await act(id);
    }));
  }
}
