import { Injectable } from '@nestjs/common';
import { Clock, Db } from '@app/platform';
import type { MandateRole } from '../domain/mandate-state.js';

export interface MandateRow {
  id: string;
  accountId: string;
  unitId: number;
  name: string;
  email: string;
  role: MandateRole;
  from: string;
  to: string;
  endedOn: string | null;
  openCases: number;
  version: number;
}

/** `$1` is who asks, `$2` today: the units they lead, with everything below. A rep's mandate elsewhere gives no say here. */
const LED = `led as (
  select m.unit_id as id from mandates m
  where m.account_id = $1 and m.role = 'unit-lead' and $2::date between m.from_date and coalesce(m.ended_on - 1, m.to_date)
  union select u.id from units u join led on u.parent_id = led.id
)`;

const SELECT = `select m.id, m.account_id as "accountId", m.unit_id as "unitId", a.name, a.email, m.role,
    m.from_date::text as "from", m.to_date::text as "to", m.ended_on::text as "endedOn", m.version,
    (select count(*)::int from cases c where c.rep_id = m.account_id and c.queue_unit_id in (select id from led)
       and c.state in ('submitted', 'assigned', 'in-progress', 'waiting')) as "openCases"
  from mandates m join accounts a on a.id = m.account_id
  where m.unit_id in (select id from led)`;

@Injectable()
export class MandatesRepository {
  constructor(private readonly db: Db, private readonly clock: Clock) {}

  private get asker(): [string, string] {
    return [this.db.accountId, this.clock.today()];
  }

  /** True when the one who asks leads the unit today, themselves or from above. */
  async leads(unitId: number): Promise<boolean> {
    const rows = await this.db.query(`with recursive ${LED} select 1 from led where id = $3`, [...this.asker, unitId]);
    return rows.length > 0;
  }

  inUnit(unitId: number): Promise<MandateRow[]> {
    return this.db.query<MandateRow>(`with recursive ${LED} ${SELECT} and m.unit_id = $3 order by a.name, m.from_date desc`, [...this.asker, unitId]);
  }

  async find(id: string): Promise<MandateRow | undefined> {
    const [row] = await this.db.query<MandateRow>(`with recursive ${LED} ${SELECT} and m.id = $3`, [...this.asker, id]);
    return row;
  }

  async overlaps(accountId: string, unitId: number, role: MandateRole, from: string, to: string): Promise<boolean> {
    const rows = await this.db.query(
      `select 1 from mandates where account_id = $1 and unit_id = $2 and role = $3
         and from_date <= $5 and coalesce(ended_on - 1, to_date) >= $4`, [accountId, unitId, role, from, to]);
    return rows.length > 0;
  }

  async add(row: { id: string; accountId: string; unitId: number; role: MandateRole; from: string; to: string }): Promise<void> {
    await this.db.query(
      `insert into mandates (id, account_id, unit_id, role, from_date, to_date, appointed_by) values ($1, $2, $3, $4, $5, $6, $7)`,
      [row.id, row.accountId, row.unitId, row.role, row.from, row.to, this.db.accountId]);
  }

  /** False when somebody else has changed it since `version`. */
  async end(id: string, version: number, on: string): Promise<boolean> {
    const changed = await this.db.query(
      'update mandates set ended_on = $3, version = version + 1 where id = $1 and version = $2 returning id', [id, version, on]);
    return changed.length > 0;
  }
}
