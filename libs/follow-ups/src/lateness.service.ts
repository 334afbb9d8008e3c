import { Injectable } from '@nestjs/common';
import { Clock, Db, Events, SYSTEM } from '@app/platform';
import { isStale } from './domain/lateness.js';
import { FollowUpClock } from './follow-up-clock.js';
import { FollowUpsRepository } from './follow-ups.repository.js';
import { eventOf, type FollowUpRow } from './follow-up-row.js';

const AT_ONCE = 500;
/** Fails that often in a row: then it may not be about single rows, and asking what else is late tells whether the database is there at all. */
const MANY_IN_A_ROW = 10;

const LATE = {
  planned: { column: 'due_at', next: 'due', event: 'follow-up.fell-due' },
  due: { column: 'overdue_at', next: 'overdue', event: 'follow-up.overdue' },
  overdue: { column: 'escalate_at', next: 'escalated', event: 'follow-up.escalated' },
} as const;
type Before = keyof typeof LATE;
const STEPS = Object.keys(LATE) as Before[];

const LATE_OF_ALL_STEPS = STEPS.map((before) => `(select id, '${before}' as before from follow_ups
  where state = '${before}' and ${LATE[before].column} <= $1 and id <> all($2::uuid[]) order by ${LATE[before].column} limit ${AT_ONCE})`).join(' union all ');

/** What the clock does: planned → due → overdue → escalated, each once however many workers look. */
@Injectable()
export class LatenessService {
  constructor(
    private readonly db: Db, private readonly clock: Clock, private readonly events: Events, private readonly followUps: FollowUpsRepository,
    private readonly due: FollowUpClock,
  ) {}

  /** A follow-up whose moment has come. Finds nothing to do when it has been moved, done or skipped. */
  async fallDue(id: string): Promise<boolean> {
    return this.passSoon('planned', id);
  }

  /** Everything whose moment has passed, in case the queue lost it. Those that cannot pass now hold up no other; then it throws at the end. Answers how many. */
  async sweep(): Promise<number> {
    let passed = 0;
    const failed = new Map<string, unknown>();
    // one that has passed may be late for the next step too, and behind those that failed others may wait
    for (let late = await this.late([]); late.length; late = await this.late([...failed.keys()])) {
      let inARow = 0;
      for (const { id, before } of late) {
        try {
          if (await this.passSoon(before, id)) passed++;
          inARow = 0;
        } catch (e) {
          failed.set(id, e);
          if (++inARow === MANY_IN_A_ROW) break;
        }
      }
    }
    if (failed.size) throw failed.values().next().value;
    return passed;
  }

  /**
   * Without waiting for whoever has the row or its case, as a worker that stands still, since the next sweep comes soon; and letting go of
   * them when it is this one that stands still.
   */
  private passSoon(before: Before, id: string): Promise<boolean> {
    return this.db.as(SYSTEM, async () => {
      await this.db.query(`select set_config('lock_timeout', '500ms', true), set_config('idle_in_transaction_session_timeout', '5s', true)`);
      return this.pass(before, id);
    });
  }

  /** A share of what is late and has not failed. */
  private late(failed: string[]): Promise<{ id: string; before: Before }[]> {
    return this.db.as(SYSTEM, () => this.db.query(LATE_OF_ALL_STEPS, [this.clock.now(), failed]));
  }

  private async pass(before: Before, id: string): Promise<boolean> {
    const { column, next, event } = LATE[before];
    const now = this.clock.now();
    const [changed] = await this.db.query(
      `update follow_ups set state = '${next}', version = version + 1${before === 'planned' ? ', fell_due_at = $2' : ''}
       where id = $1 and state = '${before}' and ${column} <= $2 returning id`, [id, now]);
    const row = changed && await this.followUps.visible(id);
    if (!row) return false;
    if (before === 'planned' && row.owner === 'system') await this.actForTheSystem(row, now);
    else this.events.record(event, eventOf(row));
    await this.due.tellCase(row.caseId);
    return true;
  }

  /** The system's own is done as soon as it is due: its listeners act. Long after, it is skipped instead. */
  private async actForTheSystem(row: FollowUpRow, now: Date): Promise<void> {
    if (isStale(row.owner, row.dueAt, now)) {
      await this.followUps.change(row.id, row.version, { state: 'skipped', skipReason: 'already-past' });
      this.events.record('follow-up.skipped', eventOf(row));
      return;
    }
    await this.followUps.change(row.id, row.version, { state: 'done', doneAt: now });
    this.events.record('follow-up.fell-due', eventOf(row));
    this.events.record('follow-up.done', eventOf(row));
  }
}
