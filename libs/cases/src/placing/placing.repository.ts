import { Injectable, Logger } from '@nestjs/common';
import { Clock, Db, Problem } from '@app/platform';
import type { Desk } from '../domain/placing.js';

/** Whoever runs the installation has been told in the log; the draft is kept meanwhile. */
const SET_UP_SOON_S = 300;

const MEMBER_UNIT = `coalesce(a.unit_id, w.unit_id, (select id from units where kind = 'union' order by id limit 1))`;

export interface Home {
  isMember: boolean;
  memberUnit: number;
  workplaceUnit: number | null;
}

export interface StaffedDesk extends Desk {
  unitName: string;
  role: 'rep' | 'unit-lead' | null;
}

/** Units and who stands ready in them. */
@Injectable()
export class PlacingRepository {
  private readonly log = new Logger('Placing');
  private readonly kinds = new Map<number, string>();

  constructor(private readonly db: Db, private readonly clock: Clock) {}

  /** The unit and those above it, each with whoever has a mandate there today. */
  desks(unitId: number): Promise<StaffedDesk[]> {
    return this.db.query<StaffedDesk>(
      `select distance, unit_id as "unitId", unit_name as "unitName", kind, dormant, account_id as "accountId", name, role,
         workplace_id as "workplaceId" from case_desks($1, $2)`, [unitId, this.clock.today()]);
  }

  /** The accounts of people who bear one of these names. */
  async called(names: readonly string[]): Promise<string[]> {
    if (!names.length) return [];
    const [row] = await this.db.query<{ ids: string[] }>('select accounts_called($1::text[]) as ids', [names]);
    return row!.ids;
  }

  async unit(id: number): Promise<{ id: number; name: string; kind: string }> {
    const [unit] = await this.db.query<{ id: number; name: string; kind: string }>('select id, name, kind from units where id = $1', [id]);
    if (!unit) throw new Error('A case stands in a unit that is gone');
    return unit;
  }

  /** ST Direkt's own desk or not: a unit is of one kind for as long as it is there, so it is asked once. */
  async isDirekt(id: number): Promise<boolean> {
    const known = this.kinds.get(id) ?? (await this.unit(id)).kind;
    this.kinds.set(id, known);
    return known === 'direkt';
  }

  /** Where every case can go. Raises 503 `try-again` in an installation that has not been set up. */
  async direkt(): Promise<number> {
    const [unit] = await this.db.query<{ id: number }>(`select id from units where kind = 'direkt' order by id limit 1`);
    if (unit) return unit.id;
    this.log.error('there is no ST Direkt among the units: the first installation has not been run');
    throw new Problem(503, 'try-again', { retryAfter: SET_UP_SOON_S });
  }

  /** Where a member works and belongs, and the language they read. 404 for who is none. */
  async ofMember(memberId: string): Promise<{ memberUnit: number; workplaceId: string | null; language: 'sv' | 'en' }> {
    const [row] = await this.db.query<{ memberUnit: number; workplaceId: string | null; language: 'sv' | 'en' }>(
      `select ${MEMBER_UNIT} as "memberUnit", a.workplace_id as "workplaceId", a.language
       from accounts a left join workplaces w on w.id = a.workplace_id where a.id = $1`, [memberId]);
    if (!row) throw Problem.notFound();
    return row;
  }

  /** Where a member and a workplace belong; the whole union for a member whose unit is not known. Nothing for an account that is not there. */
  async home(memberId: string, workplaceId: string | null): Promise<Home | undefined> {
    const [row] = await this.db.query<Home>(
      `select 'member' = any(a.roles) as "isMember", ${MEMBER_UNIT} as "memberUnit", w.unit_id as "workplaceUnit"
       from accounts a left join workplaces w on w.id = $2 where a.id = $1`, [memberId, workplaceId]);
    return row;
  }

  /** Seen by ST Direkt's own people and by the system; to anyone else there are no advisers. */
  async isAdviser(accountId: string): Promise<boolean> {
    const rows = await this.db.query(`select id from accounts where id = $1 and 'direkt' = any(roles) and disabled_at is null`, [accountId]);
    return rows.length > 0;
  }

  /** The account of a manager who is also a rep. Members do not choose managers from the register, so only staff ask. */
  async managerAccount(managerId: string | null): Promise<string | null> {
    if (!managerId) return null;
    const [row] = await this.db.query<{ accountId: string | null }>('select account_id as "accountId" from managers where id = $1', [managerId]);
    return row?.accountId ?? null;
  }
}
