import { Injectable } from '@nestjs/common';
import { Clock, Db, Events } from '@app/platform';
import type { AccountRow } from './accounts.dto.js';

const MOST = 200;

/** Staff accounts for the administrator. Mere members are not listed: who is one is nobody's business here. */
@Injectable()
export class StaffAccounts {
  constructor(private readonly db: Db, private readonly clock: Clock, private readonly events: Events) {}

  /** By name; at most 200. */
  list(): Promise<AccountRow[]> {
    return this.search('');
  }

  /** Those whose name or address contains the text, by name; at most 200. That one has looked is put on record. */
  async find(text: string): Promise<AccountRow[]> {
    this.events.record('account.looked-up', { quiet: true });
    return this.search(text);
  }

  private search(text: string): Promise<AccountRow[]> {
    return this.db.query<AccountRow>(
      `select a.id, a.name, a.email,
         array(select r from unnest(a.roles) r where r <> 'member' union select m ->> 'role' from jsonb_array_elements(held.mandates) m) as roles,
         held.mandates,
         case when a.disabled_at is not null then 'disabled' when a.password_hash is null then 'invited' else 'active' end as state
       from accounts a cross join lateral (
         select coalesce(jsonb_agg(jsonb_build_object('unitId', m.unit_id, 'unitName', u.name, 'role', m.role,
           'to', to_char(coalesce(m.ended_on - 1, m.to_date), 'YYYY-MM-DD')) order by u.name), '[]') as mandates
         from mandates m join units u on u.id = m.unit_id
         where m.account_id = a.id and $2 between m.from_date and coalesce(m.ended_on - 1, m.to_date)) held
       where (a.roles && '{direkt,dpo,admin}' or held.mandates <> '[]' or a.password_hash is not null)
         and ($1 = '' or position(lower($1) in lower(a.name)) > 0 or position(lower($1) in a.email_key) > 0)
       order by a.name, a.id limit ${MOST}`, [text.trim(), this.clock.today()]);
  }
}
