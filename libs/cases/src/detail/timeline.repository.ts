import { Injectable } from '@nestjs/common';
import { Db, toStockholm } from '@app/platform';
import type { CaseEvent } from '../case-parts.dto.js';
import type { CaseReader } from './my-case.dto.js';

/** What a member is told has happened: not the internal notes, nor the rep's own tools. Who has read is shown apart. */
const TOLD_TO_MEMBER = [
  'case.submitted', 'case.claimed', 'case.assigned', 'case.unclaimed', 'case.work-begun', 'case.waiting', 'case.resumed', 'case.resolved',
  'case.closed', 'case.reopened', 'case.withdrawn', 'case.handed-over', 'case.sent-back', 'case.released', 'case.talk-changed', 'case.facts-changed',
  'case.message-sent', 'case.other-rep-asked', 'talk.how-it-went-told',
];

interface EventRow {
  id: string;
  at: Date;
  code: string;
  role: string;
  name: string | null;
  data: Record<string, unknown>;
}

/** What has happened in a case, from the audit trail: it is written once and shown to both sides. */
@Injectable()
export class TimelineRepository {
  constructor(private readonly db: Db) {}

  async forStaff(caseId: string): Promise<CaseEvent[]> {
    return this.events(`e.case_id = $1 and e.name not in ('case.read', 'case.begun')`, [caseId]);
  }

  async forMember(caseId: string): Promise<CaseEvent[]> {
    return this.events('e.case_id = $1 and e.name = any($2)', [caseId, TOLD_TO_MEMBER]);
  }

  /** Who on the union's side has seen the case, by opening it or by doing something in it: each person once a day, the latest first. */
  async readers(caseId: string): Promise<CaseReader[]> {
    const rows = await this.db.query<{ id: string; at: Date; role: string; name: string | null }>(
      `select e.actor_id as id, e.at, e.actor_role as role, a.name from event_log e left join accounts a on a.id = e.actor_id
       where e.case_id = $1 and e.actor_id is not null and e.actor_role <> 'member' order by e.at desc`, [caseId]);
    const byPersonAndDay = new Map<string, CaseReader>();
    for (const { id, at, role, name } of rows) {
      const key = `${id} ${toStockholm(at)}`;
      if (!byPersonAndDay.has(key)) byPersonAndDay.set(key, { name: name ?? '', role, at: at.toISOString() });
    }
    return [...byPersonAndDay.values()];
  }

  /** In which of these cases the member has said how the talk went. */
  async toldHowItWent(caseIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.db.query<{ id: string }>(
      `select distinct case_id as id from event_log where case_id = any($1::uuid[]) and name = 'talk.how-it-went-told'`, [caseIds]);
    return new Set(rows.map((row) => row.id));
  }

  private async events(where: string, params: unknown[]): Promise<CaseEvent[]> {
    const rows = await this.db.query<EventRow>(
      `select e.id, e.at, e.name as code, e.actor_role as role, a.name, e.data from event_log e left join accounts a on a.id = e.actor_id
       where ${where} order by e.id`, params);
    return rows.map(({ id, at, code, role, name, data }) => ({ id: Number(id), at: at.toISOString(), code, by: { role, name }, data }));
  }
}
