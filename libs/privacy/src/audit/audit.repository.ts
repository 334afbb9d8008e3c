import { Injectable } from '@nestjs/common';
import { Db } from '@app/platform';
import type { Place } from './audit-cursor.js';

export interface AuditFilter {
  caseId?: string;
  accountId?: string;
  name?: string;
  /** From this moment, and before that one. */
  since?: Date;
  before?: Date;
  after?: Place;
}

export interface AuditRow {
  id: string;
  at: Date;
  /** To the microsecond, for the cursor. */
  atText: string;
  name: string;
  actorId: string | null;
  actorRole: string;
  caseId: string | null;
  unitName: string | null;
  subjectId: string | null;
}

interface StateRow { position: string; sealedAt: Date | null; waiting: number }
interface CheckRow { at: Date; position: string; sealedAt: Date | null; whole: boolean; faults: number; first: { kind: string; position: number | null } | null }

const AT_TEXT = `to_char(e.at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')`;

/** What the audit log reads. Names and case numbers come by functions that give the officer those and nothing more. */
@Injectable()
export class AuditRepository {
  constructor(private readonly db: Db) {}

  /** The latest first, from where the page before ended. */
  events({ caseId, accountId, name, since, before, after }: AuditFilter, limit: number): Promise<AuditRow[]> {
    const params: unknown[] = [];
    const where = (sql: string, ...values: unknown[]): string => {
      const first = params.push(...values) - values.length;
      return sql.replaceAll(/\$(\d)/g, (_, n: string) => `$${first + Number(n)}`);
    };
    const conditions = [
      caseId && where('e.case_id = $1', caseId), accountId && where('e.actor_id = $1', accountId), name && where('e.name = $1', name),
      since && where('e.at >= $1', since), before && where('e.at < $1', before),
      after && where(`(e.at, e.id) < (($1::timestamp at time zone 'UTC'), $2::bigint)`, after.at, after.id),
    ].filter(Boolean);
    return this.db.query<AuditRow>(
      `select e.id, e.at, ${AT_TEXT} as "atText", e.name, e.actor_id as "actorId", e.actor_role as "actorRole", e.case_id as "caseId",
         u.name as "unitName", e.subject_id as "subjectId"
       from event_log e left join units u on u.id = e.unit_id ${conditions.length ? `where ${conditions.join(' and ')}` : ''}
       order by e.at desc, e.id desc limit ${limit}`, params);
  }

  async names(ids: readonly string[]): Promise<Map<string, string | null>> {
    const rows = await this.db.query<{ id: string; name: string | null }>('select id, name from audit_names($1::uuid[])', [ids]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  async caseNumbers(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.db.query<{ id: string; number: string }>('select id, number from audit_cases($1::uuid[], null)', [ids]);
    return new Map(rows.map(({ id, number }) => [id, number]));
  }

  async caseId(number: string): Promise<string | undefined> {
    const [row] = await this.db.query<{ id: string }>(`select id from audit_cases('{}', $1)`, [number]);
    return row?.id;
  }

  async state(): Promise<StateRow> {
    const [row] = await this.db.query<StateRow>(
      `select c.position, s.sealed_at as "sealedAt", (select count(*)::int from unsealed_events) as waiting
       from event_chain c left join event_seals s on s.position = c.position`);
    return row ?? { position: '0', sealedAt: null, waiting: 0 };
  }

  async latestCheck(): Promise<CheckRow | undefined> {
    const [row] = await this.db.query<CheckRow>(
      `select at, position, sealed_at as "sealedAt", whole, faults, first_fault as first from chain_checks order by id desc limit 1`);
    return row;
  }
}
