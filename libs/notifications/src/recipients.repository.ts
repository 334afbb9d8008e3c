import { Injectable } from '@nestjs/common';
import { Clock, Db, type RecordedEvent } from '@app/platform';
import type { Hearer } from './domain/who-hears.js';

export interface Recipient { accountId: string; emailNotices: boolean }

interface CaseParties { memberId: string; repId: string | null; queueUnitId: number; keptOut: string[] }

/** Of the people with a running mandate, those in the unit itself, else in the nearest unit above that has any. */
const NEAREST = `
  with recursive up as (
    select id, parent_id, kind, 0 as height from units where id = $1
    union all select u.id, u.parent_id, u.kind, up.height + 1 from units u join up on u.id = up.parent_id
  ), holders as (
    select m.account_id, up.height from up join mandates m on m.unit_id = up.id
    where $2::date between m.from_date and coalesce(m.ended_on - 1, m.to_date) and m.role = any($3)
    union
    select a.id, 0 from up join accounts a on 'direkt' = any(a.roles) where up.height = 0 and up.kind = 'direkt'
  )
  select distinct account_id as id from holders where height = (select min(height) from holders)`;

/** Who is meant by "the rep", "the queue", "the leads", on the day. Always within those who may see the case. */
@Injectable()
export class RecipientsRepository {
  constructor(private readonly db: Db, private readonly clock: Clock) {}

  async of(hearer: Hearer, event: RecordedEvent): Promise<Recipient[]> {
    const ids = event.caseId ? await this.ofCase(hearer, event.caseId) : await this.ofUnit(hearer, event);
    const others = [...new Set(ids)].filter((id) => id !== event.actorId);
    return this.db.query<Recipient>(
      'select id as "accountId", email_notices as "emailNotices" from accounts where id = any($1::uuid[]) and disabled_at is null order by id', [others]);
  }

  private async ofCase(hearer: Hearer, caseId: string): Promise<string[]> {
    const [found] = await this.db.query<CaseParties>(
      'select member_id as "memberId", rep_id as "repId", queue_unit_id as "queueUnitId", kept_out as "keptOut" from cases where id = $1', [caseId]);
    if (!found) return [];
    if (hearer === 'member') return [found.memberId];
    if (hearer === 'rep' && found.repId) return [found.repId];
    const roles = hearer === 'leads' ? ['unit-lead'] : ['rep', 'unit-lead'];
    const staff = await this.nearest(found.queueUnitId, roles);
    return staff.filter((id) => id !== found.memberId && !found.keptOut.includes(id));
  }

  private async ofUnit(hearer: Hearer, { unitId, data: { accountId } }: RecordedEvent): Promise<string[]> {
    if (hearer === 'mandate-holder') return typeof accountId === 'string' ? [accountId] : [];
    return hearer === 'leads' && unitId !== null ? this.nearest(unitId, ['unit-lead']) : [];
  }

  private async nearest(unitId: number, roles: string[]): Promise<string[]> {
    return (await this.db.query<{ id: string }>(NEAREST, [unitId, this.clock.today(), roles])).map(({ id }) => id);
  }
}
