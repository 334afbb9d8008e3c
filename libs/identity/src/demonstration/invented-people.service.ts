import { Injectable } from '@nestjs/common';
import { Clock, Db, SIGN_IN, SYSTEM } from '@app/platform';
import { SignInAccounts } from '../sign-in/sign-in-accounts.js';
import type { DemonstrationPerson } from './demonstration.dto.js';

/** How many of each; those with most to look at come first. */
const MEMBERS = 24;
const PER_ROLE: Record<string, number> = { rep: 12, 'unit-lead': 8, direkt: 3, dpo: 1, admin: 1 };

/** The invented people of a demonstration. */
@Injectable()
export class InventedPeople {
  constructor(private readonly db: Db, private readonly clock: Clock, private readonly accounts: SignInAccounts) {}

  /** A few dozen to choose from. Read as the system: nobody is signed in, and in a demonstration all of them are invented. */
  list(audience: 'member' | 'staff'): Promise<DemonstrationPerson[]> {
    return this.db.as(SYSTEM, () => (audience === 'member' ? this.members() : this.staff()));
  }

  /** Whether the person can be signed in as, in that web app. */
  async canBe(accountId: string, audience: 'member' | 'staff'): Promise<boolean> {
    const account = await this.accounts.byId(accountId);
    if (!account) return false;
    return audience === 'member' ? account.roles.includes('member') : this.db.as(SIGN_IN, () => this.accounts.servesAsStaff(account));
  }

  private members(): Promise<DemonstrationPerson[]> {
    return this.db.query<DemonstrationPerson>(
      `select a.id as "accountId", a.name, 'member' as role, coalesce(w.name, u.name, '') as place
       from accounts a left join workplaces w on w.id = a.workplace_id left join units u on u.id = a.unit_id
         left join lateral (select count(*) filter (where c.state not in ('closed', 'withdrawn')) as open, max(c.last_event_at) as latest
           from cases c where c.member_id = a.id and c.state <> 'draft') life on true
       where 'member' = any(a.roles) and a.disabled_at is null
       order by life.open desc, life.latest desc nulls last, a.id limit ${MEMBERS}`);
  }

  private async staff(): Promise<DemonstrationPerson[]> {
    const rows = await this.db.query<DemonstrationPerson & { rank: string }>(
      `with serving as (
         select m.account_id, m.role, u.name as place from mandates m join units u on u.id = m.unit_id
         where $1 between m.from_date and coalesce(m.ended_on - 1, m.to_date)
         union all select a.id, r.role, '' from accounts a cross join unnest(a.roles) r(role) where r.role <> 'member'
       )
       select a.id as "accountId", a.name, s.role, s.place,
         row_number() over (partition by s.role order by life.open desc, life.latest desc nulls last, a.id) as rank
       from serving s join accounts a on a.id = s.account_id
         left join lateral (select count(*) filter (where c.state not in ('resolved', 'closed', 'withdrawn')) as open, max(c.last_event_at) as latest
           from cases c where c.rep_id = a.id) life on true
       where a.disabled_at is null`, [this.clock.today()]);
    const order = Object.keys(PER_ROLE);
    return rows.filter((row) => Number(row.rank) <= (PER_ROLE[row.role] ?? 0))
      .sort((a, b) => Number(a.rank) - Number(b.rank) || order.indexOf(a.role) - order.indexOf(b.role))
      .map(({ accountId, name, role, place }) => ({ accountId, name, role, place }));
  }
}
