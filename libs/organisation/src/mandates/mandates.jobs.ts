import { Injectable } from '@nestjs/common';
import { addDays, Clock, Db, daysBetween, Events, Every, SYSTEM } from '@app/platform';
import { WARNING_DAYS, warningDue } from '../domain/mandate-state.js';
import { MandateNews, type MandateStep } from './mandate-news.js';

interface Ending {
  id: string;
  accountId: string;
  unitId: number;
  from: string;
  to: string;
}

const COLUMNS = `m.id, m.account_id as "accountId", m.unit_id as "unitId", m.from_date::text as "from", m.to_date::text as "to"`;

/** Watches mandates run out: warns the unit lead before the last day, and says so when access has ended. */
@Injectable()
export class MandatesWatch {
  constructor(private readonly db: Db, private readonly clock: Clock, private readonly events: Events, private readonly news: MandateNews) {}

  @Every('1h', 'mandates.watch')
  async watch(): Promise<void> {
    const today = this.clock.today();
    for (const ending of await this.db.as(SYSTEM, () => this.endingSoon(today))) {
      const days = warningDue(daysBetween(today, ending.to), daysBetween(ending.from, ending.to));
      if (days !== null) await this.tell(ending, `${days}`, 'mandate.nears-end');
    }
    for (const ended of await this.db.as(SYSTEM, () => this.over(today))) await this.tell(ended, 'lapsed', 'mandate.lapsed');
  }

  /** Each in a transaction of its own, so that one that fails holds up no other. */
  private tell(mandate: Ending, step: MandateStep, event: 'mandate.nears-end' | 'mandate.lapsed'): Promise<void> {
    return this.db.as(SYSTEM, async () => {
      if (!await this.news.claim(mandate.id, step)) return;
      const data = { accountId: mandate.accountId, days: step === 'lapsed' ? null : Number(step) };
      this.events.record(event, { unitId: mandate.unitId, subjectId: mandate.id, data });
    });
  }

  /** In their last days and not renewed. */
  private endingSoon(today: string): Promise<Ending[]> {
    return this.db.query<Ending>(
      `select ${COLUMNS} from mandates m
       where m.ended_on is null and m.from_date <= $1 and m.to_date between $1 and $2
         and not exists (select 1 from mandates n where n.account_id = m.account_id and n.unit_id = m.unit_id and n.role = m.role
           and n.ended_on is null and n.from_date <= m.to_date + 1 and n.to_date > m.to_date)`,
      [today, addDays(today, WARNING_DAYS[0])]);
  }

  private over(today: string): Promise<Ending[]> {
    return this.db.query<Ending>(
      `select ${COLUMNS} from mandates m
       where coalesce(m.ended_on - 1, m.to_date) < $1 and not exists (select 1 from mandate_news n where n.mandate_id = m.id and n.step = 'lapsed')`,
      [today]);
  }
}
