import { Injectable } from '@nestjs/common';
import { Clock, Config, Db, Events, toStockholm } from '@app/platform';
import { Account } from '../account.entity.js';
import { dataRulesDue } from '../domain/data-rules.js';
import { permissionsOf, type Role } from '../domain/roles.js';
import type { HeldMandate, PreferencesChange, Session } from './session.dto.js';
import { SessionClock } from './session-clock.js';

/** What a signed-in staff member sees and changes about their own session. */
@Injectable()
export class StaffSession {
  constructor(
    private readonly db: Db, private readonly clock: Clock, private readonly config: Config, private readonly events: Events,
    private readonly times: SessionClock,
  ) {}

  /** Who you are here, what you may do today, and until when. */
  async current(): Promise<Session> {
    const account = await this.db.repo(Account).findOneByOrFail({ id: this.db.accountId });
    const roles = this.db.actor.roles as Role[];
    const confirmed = account.dataRulesConfirmedAt;
    const due = dataRulesDue(roles, confirmed && toStockholm(confirmed), this.clock.today());
    const { id: accountId, name, email, language, shortcuts, version } = account;
    return {
      accountId, name, email, language, shortcuts, roles, version,
      permissions: due ? ['session'] : permissionsOf(roles),
      mandates: await this.mandates(accountId),
      dataRules: { confirmedAt: confirmed?.toISOString() ?? null, due },
      session: await this.times.current(),
      demonstration: this.config.demonstration,
    };
  }

  /** Keeps your language and whether single-key shortcuts are on. */
  async prefer({ language, shortcuts }: PreferencesChange): Promise<Session> {
    await this.db.query(
      'update accounts set language = coalesce($2, language), shortcuts = coalesce($3, shortcuts), version = version + 1 where id = $1',
      [this.db.accountId, language ?? null, shortcuts ?? null]);
    return this.current();
  }

  /** You have read the rules for personal data: cases open, for a year. */
  async confirmDataRules(): Promise<Session> {
    await this.db.query('update accounts set data_rules_confirmed_at = $2 where id = $1', [this.db.accountId, this.clock.now()]);
    this.events.record('data-rules.confirmed', { subjectId: this.db.accountId });
    return this.current();
  }

  private mandates(accountId: string): Promise<HeldMandate[]> {
    return this.db.query<HeldMandate>(
      `select m.unit_id as "unitId", u.name as "unitName", m.role, to_char(coalesce(m.ended_on - 1, m.to_date), 'YYYY-MM-DD') as "to"
       from mandates m join units u on u.id = m.unit_id
       where m.account_id = $1 and $2 between m.from_date and coalesce(m.ended_on - 1, m.to_date) order by u.name, m.role`,
      [accountId, this.clock.today()]);
  }
}
