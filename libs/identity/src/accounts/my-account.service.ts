import { Injectable } from '@nestjs/common';
import { Config, Db, Problem } from '@app/platform';
import { SessionClock } from '../sessions/session-clock.js';
import type { Me, MyDetailsChange } from './me.dto.js';

type MyRow = Omit<Me, 'session' | 'demonstration'>;

/** What a member sees and changes about their own account. */
@Injectable()
export class MyAccount {
  constructor(private readonly db: Db, private readonly config: Config, private readonly times: SessionClock) {}

  async current(): Promise<Me> {
    const [row] = await this.db.query<MyRow>(
      `select a.id as "accountId", a.name, a.email, a.phone, a.language, a.email_notices as "emailNotices", a.version,
         case when u.id is null then null else json_build_object('id', u.id, 'name', u.name) end as unit,
         case when w.id is null then null else json_build_object('id', w.id, 'name', w.name, 'city', w.city, 'employer', e.name) end as workplace
       from accounts a left join units u on u.id = a.unit_id left join workplaces w on w.id = a.workplace_id
         left join employers e on e.id = w.employer_id
       where a.id = $1`, [this.db.accountId]);
    if (!row) throw Problem.notFound();
    return { ...row, session: await this.times.current(), demonstration: this.config.demonstration };
  }

  /**
   * Changes what is sent; the branch follows the workplace. Raises 412 `changed-since` with how it stands when another
   * device was first, 422 for a workplace that does not exist.
   */
  async change(version: number, change: MyDetailsChange): Promise<Me> {
    const unitId = change.workplaceId === undefined ? null : await this.unitOf(change.workplaceId);
    const [changed] = await this.db.query(
      `update accounts set phone = case when $3 then $4 else phone end, language = coalesce($5, language),
         email_notices = coalesce($6, email_notices), workplace_id = coalesce($7, workplace_id), unit_id = coalesce($8, unit_id),
         version = version + 1
       where id = $1 and version = $2 returning id`,
      [this.db.accountId, version, change.phone !== undefined, change.phone?.trim() ?? null, change.language ?? null,
        change.emailNotices ?? null, change.workplaceId ?? null, unitId]);
    const me = await this.current();
    if (!changed) throw Problem.stale(me);
    return me;
  }

  private async unitOf(workplaceId: string): Promise<number> {
    const [workplace] = await this.db.query<{ unit_id: number }>('select unit_id from workplaces where id = $1', [workplaceId]);
    if (workplace) return workplace.unit_id;
    throw Problem.invalid([{ pointer: '/workplaceId', code: 'unknown', detail: 'no such workplace' }]);
  }
}
