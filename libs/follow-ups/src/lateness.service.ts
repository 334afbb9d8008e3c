import { Injectable } from '@nestjs/common';
import { Clock, Db, Events, SYSTEM } from '@app/platform';
import { isStale } from './domain/lateness.js';
import { FollowUpClock } from './follow-up-clock.js';
import { FollowUpsRepository } from './follow-ups.repository.js';
import type { FollowUpRow } from './follow-up-row.js';

const AT_ONCE = 500;
/** Fails that often in one sweep: then it is not about single rows, and the next sweep tries. */
const MOST_FAILED = 10;

const LATE = {
  planned: { column: 'due_at', next: 'due', event: 'follow-up.fell-due' },
  due: { column: 'overdue_at', next: 'overdue', event: 'follow-up.overdue' },
  overdue: { column: 'escalate_at', next: 'escalated', event: 'follow-up.escalated' },
} as const;
type Before = keyof typeof LATE;
const STEPS = Object.keys(LATE) as Before[];

/** What the clock does: planned → due → overdue → escalated, each once however many workers look. */
@Injectable()
export class LatenessService {
  constructor(
    private readonly db: Db, private readonly clock: Clock, private readonly events: Events, private readonly followUps: FollowUpsRepository,
    private readonly due: FollowUpClock,
  ) {}

  /** A follow-up whose moment has come. Finds nothing to do when it has been moved, done or skipped. */
  async fallDue(id: string): Promise<boolean> {
    return this.db.as(SYSTEM, () => this.pass('planned', id));
  }

  /** Everything whose moment has passed, in case the queue lost it. One that cannot pass now holds up no other; then it throws at the end. Answers how many. */
  async sweep(): Promise<number> {
    let passed = 0;
    const failed: unknown[] = [];
    for (const before of STEPS) {
      for (const id of await this.late(before)) {
        await this.passSoon(before, id).then((did) => { passed += did ? 1 : 0; }, (e: unknown) => failed.push(e));
        if (failed.length >= MOST_FAILED) throw failed[0];
      }
    }
    if (failed.length) throw failed[0];
    return passed;
  }

  /** Without waiting for whoever has the row or its case, as a worker that stands still: the next sweep comes soon. */
  private passSoon(before: Before, id: string): Promise<boolean> {
    return this.db.as(SYSTEM, async () => {
      await this.db.query(`set local lock_timeout = '500ms'`);
      return this.pass(before, id);
    });
  }

  private async late(before: Before): Promise<string[]> {
    const rows = await this.db.as(SYSTEM, () => this.db.query<{ id: string }>(
      `select id from follow_ups where state = '${before}' and ${LATE[before].column} <= $1 order by ${LATE[before].column} limit ${AT_ONCE}`,
      [this.clock.now()]));
    return rows.map(({ id }) => id);
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
    else await this.tell(event, row);
    await this.due.tellCase(row.caseId);
    return true;
  }

  /** The system's own is done as soon as it is due: its listeners act. Long after, it is skipped instead. */
  private async actForTheSystem(row: FollowUpRow, now: Date): Promise<void> {
    if (isStale(row.owner, row.dueAt, now)) {
      await this.followUps.change(row.id, row.version, { state: 'skipped', skipReason: 'already-past' });
      return this.tell('follow-up.skipped', row);
    }
    await this.followUps.change(row.id, row.version, { state: 'done', doneAt: now });
    await this.tell('follow-up.fell-due', row);
    await this.tell('follow-up.done', row);
  }

  private async tell(event: string, { id, caseId, unitId, step, owner }: FollowUpRow): Promise<void> {
    await this.events.record(event, { caseId, unitId, subjectId: id, data: { step: step ?? 'own', owner } });
  }
}
