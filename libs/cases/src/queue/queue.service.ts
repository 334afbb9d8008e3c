import { Injectable } from '@nestjs/common';
import { Clock, Db } from '@app/platform';
import { parseCaseNumber } from '../domain/case-number.js';
import type { Bind } from '../visible-to.js';
import { caseRow } from './case-row.js';
import { CaseRowsRepository } from './case-rows.repository.js';
import { readCursor, writeCursor } from './cursor.js';
import type { CaseQueue, QueueQuery } from './queue.dto.js';
import { type Onlooker, openViewConditions, ORDERS, usualSort, viewCondition } from './views.js';

const PAGE = 50;
const UNITS_UNDER = (unit: string): string =>
  `(with recursive under as (select ${unit}::int as id union select u.id from units u join under on u.parent_id = under.id) select id from under)`;

/** A whole view has been counted already. */
const isFiltered = ({ state, unitId, workplaceId, need, repId, q }: QueueQuery): boolean =>
  [state, unitId, workplaceId, need, repId, q].some((filter) => filter !== undefined);

/** The cases somebody may see, in the order they press. */
@Injectable()
export class QueueService {
  constructor(
    private readonly db: Db, private readonly clock: Clock, private readonly rows: CaseRowsRepository,
  ) {}

  /** One page, with how many each view holds. 422 for a cursor that belongs to another list. */
  async page(query: QueueQuery): Promise<CaseQueue> {
    const onlooker: Onlooker = { id: this.db.actor.accountId, now: this.clock.now(), today: this.clock.today() };
    const sort = query.sort ?? usualSort(query.view);
    const order = ORDERS[sort];
    const descending = query.direction ? query.direction === 'desc' : order.descending;
    const cursor = query.cursor ? readCursor(query.cursor, sort, descending) : null;
    const after = (bind: Bind): string[] => (cursor
      ? [`(${order.sortBy}, c.id) ${descending ? '<' : '>'} (${bind(cursor.key)}::text::${order.type}, ${bind(cursor.id)}::uuid)`] : []);

    const [found, { ended, ...counted }, filtered] = await Promise.all([
      this.rows.rows({ ...order, descending, limit: PAGE + 1, where: (bind) => [...this.conditions(query, onlooker, bind), ...after(bind)] }),
      this.rows.count((bind) => openViewConditions(onlooker, bind)),
      isFiltered(query) ? this.rows.total((bind) => this.conditions(query, onlooker, bind)) : null,
    ]);
    const page = found.slice(0, PAGE);
    const last = page.at(-1);
    const views = { ...counted, closed: ended };
    const [named, glances] = await this.db.lastly(() => Promise.all([this.rows.named(page), this.rows.glances(page, onlooker.today)]));
    return {
      items: named.map((row) => caseRow(row, glances, this.db.actor, onlooker)),
      views,
      nextCursor: found.length > PAGE && last ? writeCursor({ sort, descending, key: last.sortKey, id: last.id }) : null,
      total: filtered ?? views[query.view ?? 'all'],
    };
  }

  private conditions({ view, state, unitId, workplaceId, need, repId, q }: QueueQuery, onlooker: Onlooker, bind: Bind): string[] {
    // A number or a state is looked for among all cases, open or ended, unless a view is chosen.
    const everything = view === undefined && (q !== undefined || state !== undefined);
    const conditions = [everything ? 'true' : viewCondition(view ?? 'all', onlooker, bind)];
    if (state) conditions.push(`c.state = ${bind(state)}`);
    if (unitId !== undefined) conditions.push(`c.queue_unit_id in ${UNITS_UNDER(bind(unitId))}`);
    if (workplaceId) conditions.push(`c.workplace_id = ${bind(workplaceId)}::uuid`);
    if (need) conditions.push(`${bind(need)} = any(c.needs)`);
    if (repId) conditions.push(`c.rep_id = ${bind(repId)}::uuid`);
    if (q?.trim()) conditions.push(`c.number = ${bind(parseCaseNumber(q) ?? q.trim())}`);
    return conditions;
  }
}
