import { Injectable } from '@nestjs/common';
import { AccountsService } from '@app/identity';
import { addMonths, Clock, Db, Events, newId, Problem } from '@app/platform';
import { MANDATE_STATES, stateOf } from '../domain/mandate-state.js';
import type { Mandate, NewMandate } from './mandates.dto.js';
import { MandateNews } from './mandate-news.js';
import { type MandateRow, MandatesRepository } from './mandates.repository.js';

const LONGEST_MONTHS = 48;
const ORDER = ['active', 'upcoming', ...MANDATE_STATES];

const fault = (field: string, code: string, detail: string): Problem => Problem.invalid([{ pointer: `/${field}`, code, detail }]);

@Injectable()
export class MandatesService {
  constructor(
    private readonly mandates: MandatesRepository,
    private readonly accounts: AccountsService,
    private readonly news: MandateNews,
    private readonly events: Events,
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Everybody elected in a unit the actor leads. Raises 404 for any other unit. */
  async inUnit(unitId: number): Promise<Mandate[]> {
    if (!await this.mandates.leads(unitId)) throw Problem.notFound();
    const rows = (await this.mandates.inUnit(unitId)).map((row) => this.asShown(row));
    return rows.sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
  }

  /** Gives somebody access to a unit for as long as they are elected. Raises 404, 409 `mandate-overlaps`, 422. */
  async appoint(unitId: number, wanted: NewMandate): Promise<Mandate> {
    if (!await this.mandates.leads(unitId)) throw Problem.notFound();
    const { role, from, to } = wanted;
    if (to < from) throw fault('to', 'before-first-day', 'The last day is before the first');
    if (to < this.clock.today()) throw fault('to', 'already-past', 'The last day has already passed');
    if (to > addMonths(from, LONGEST_MONTHS)) throw fault('to', 'too-long', 'A mandate is for four years at most');
    const { accountId } = await this.accounts.invite({ name: wanted.name, email: wanted.email, unitId });
    if (await this.mandates.overlaps(accountId, unitId, role, from, to)) throw new Problem(409, 'mandate-overlaps');
    const id = newId();
    await this.mandates.add({ id, accountId, unitId, role, from, to });
    this.events.record('mandate.appointed', { unitId, subjectId: id, data: { accountId, role, from, to }, actorRole: 'unit-lead' });
    return this.shown(id);
  }

  /** Ends a mandate from the day given. Raises 404, 409 `mandate-over` or `own-mandate`, 412, 422. */
  async end(id: string, version: number, on: string): Promise<Mandate> {
    const row = await this.mandates.find(id);
    if (!row) throw Problem.notFound();
    const today = this.clock.today();
    if (row.accountId === this.db.accountId) throw new Problem(409, 'own-mandate', { detail: 'Another unit lead, or the unit above, ends it' });
    if (!['active', 'upcoming'].includes(stateOf(row, today))) throw new Problem(409, 'mandate-over');
    if (on < today) throw fault('on', 'already-past', 'The day has already passed');
    if (on > row.to) throw fault('on', 'after-last-day', 'The mandate ends by itself before that day');
    if (!await this.mandates.end(id, version, on)) throw Problem.stale(this.asShown(row));
    if (on === today) await this.news.claim(id, 'lapsed'); // the event below says it; nothing is left for the clock to tell
    this.events.record('mandate.ended', { unitId: row.unitId, subjectId: id, data: { accountId: row.accountId, on }, actorRole: 'unit-lead' });
    return this.shown(id);
  }

  private async shown(id: string): Promise<Mandate> {
    const row = await this.mandates.find(id);
    if (!row) throw Problem.notFound();
    return this.asShown(row);
  }

  private asShown({ unitId: _, ...row }: MandateRow): Mandate {
    return { ...row, state: stateOf(row, this.clock.today()) };
  }
}
