import { Injectable } from '@nestjs/common';
import { Clock, Db } from '@app/platform';
import { followUpColumns, FROM_FOLLOW_UPS, type FollowUpRow } from './follow-up-row.js';
import type { FollowUpState } from './domain/follow-up-lifecycle.js';
import type { FollowUpView } from './follow-ups.dto.js';
import { seenBy, visibleTo } from './visible-to.js';

export interface Place { at: string; id: string }

/** What a change of state writes besides the state; undefined leaves the column. */
export interface Change {
  state: FollowUpState;
  dueAt?: Date;
  overdueAt?: Date | null;
  escalateAt?: Date | null;
  touched?: boolean;
  skipReason?: string | null;
  doneAt?: Date | null;
  doneBy?: string | null;
  fellDueAt?: Date | null;
}

export interface NewRow {
  id: string; caseId: string; unitId: number; plan?: string; planVersion?: number; step?: string; titleSealed?: Buffer;
  owner: string; anchor?: string; dueAt: Date; state: FollowUpState; overdueAt: Date | null; escalateAt: Date | null;
  skipReason?: string | null; doneAt?: Date | null; createdAt: Date;
}

const COLUMNS: Record<keyof Change, string> = {
  state: 'state', dueAt: 'due_at', overdueAt: 'overdue_at', escalateAt: 'escalate_at', touched: 'touched', skipReason: 'skip_reason',
  doneAt: 'done_at', doneBy: 'done_by', fellDueAt: 'fell_due_at',
};

/** Every query about follow-ups; those that people ask are held to the cases they may see, here and by row security below. */
@Injectable()
export class FollowUpsRepository {
  constructor(private readonly db: Db, private readonly clock: Clock) {}

  /** Of a case that is known to be visible. */
  async ofCase(caseId: string): Promise<FollowUpRow[]> {
    return this.select(2, `where f.case_id = $1 and $3::int[] is not null order by f.due_at, f.id`, [caseId, ...this.me()]);
  }

  async visible(id: string): Promise<FollowUpRow | undefined> {
    const [row] = await this.select(2, `where f.id = $1 and ${visibleTo(this.db.actor, 2)}`, [id, ...this.me()]);
    return row;
  }

  /** Open ones in the order they fall due, from a place on. Mine: what I am to do in my cases, and what the member has let pass. */
  async open(view: FollowUpView, after: Place | null, limit: number): Promise<FollowUpRow[]> {
    const mine = `c.rep_id = $1 and (f.owner = 'rep' or f.state in ('overdue', 'escalated'))`;
    return this.select(
      1, `where f.state in ('planned', 'due', 'overdue', 'escalated') and f.owner <> 'system' and ${visibleTo(this.db.actor, 1)}
         and (${view === 'mine' ? mine : 'true'})
         and ($4::timestamptz is null or (f.due_at, f.id) > ($4::timestamptz, $5::uuid))
       order by f.due_at, f.id limit $6`,
      [...this.me(), after?.at ?? null, after?.id ?? null, limit]);
  }

  async insert(row: NewRow): Promise<boolean> {
    const [added] = await this.db.query(
      `insert into follow_ups (id, case_id, unit_id, plan, plan_version, step, title_sealed, owner, anchor, due_at, state, overdue_at, escalate_at,
         skip_reason, done_at, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) on conflict do nothing returning id`,
      [row.id, row.caseId, row.unitId, row.plan ?? null, row.planVersion ?? null, row.step ?? null, row.titleSealed ?? null, row.owner,
        row.anchor ?? null, row.dueAt, row.state, row.overdueAt, row.escalateAt, row.skipReason ?? null, row.doneAt ?? null, row.createdAt]);
    return added !== undefined;
  }

  /** One conditional UPDATE: false when somebody, or the clock, has changed it since. */
  async change(id: string, version: number, change: Change): Promise<boolean> {
    const keys = (Object.keys(change) as (keyof Change)[]).filter((key) => change[key] !== undefined);
    const sets = keys.map((key, at) => `${COLUMNS[key]} = $${at + 3}`);
    const [changed] = await this.db.query(
      `update follow_ups set ${[...sets, 'version = version + 1'].join(', ')} where id = $1 and version = $2 returning id`,
      [id, version, ...keys.map((key) => change[key])]);
    return changed !== undefined;
  }

  /** When the case next asks something of its rep. */
  async nextDue(caseId: string): Promise<Date | null> {
    const [row] = await this.db.query<{ at: Date | null }>(
      `select min(due_at) as at from follow_ups where case_id = $1 and owner = 'rep' and state in ('planned', 'due', 'overdue', 'escalated')`, [caseId]);
    return row?.at ?? null;
  }

  private me(): unknown[] {
    return seenBy(this.db.actor, this.clock.today());
  }

  private select(at: number, rest: string, params: unknown[]): Promise<FollowUpRow[]> {
    return this.db.query<FollowUpRow>(`select ${followUpColumns(at)} ${FROM_FOLLOW_UPS} ${rest}`, params);
  }
}
