import { Injectable } from '@nestjs/common';
import { addDays, Clock, Db, Events, instantAt, Problem } from '@app/platform';
import type { FaultKind } from '../chain/faults.js';
import { cursorAt, placeOf } from './audit-cursor.js';
import type { AuditEvent, AuditPage, AuditQuery, ChainState } from './audit.dto.js';
import { type AuditFilter, AuditRepository, type AuditRow } from './audit.repository.js';

const PAGE = 50;
const USUAL_DAYS = 30;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The audit trail as the data protection officer reads it: who did what and when, and never what was said. */
@Injectable()
export class AuditService {
  constructor(private readonly db: Db, private readonly clock: Clock, private readonly events: Events, private readonly repository: AuditRepository) {}

  /** A page of what has happened, the latest first. That it was read is recorded. Raises 422 for a period that ends before it begins. */
  async page(query: AuditQuery): Promise<AuditPage> {
    if (query.from && query.to && query.to < query.from) throw Problem.invalid([{ pointer: '/to', code: 'before-from', detail: 'ends before it begins' }]);
    const caseId = query.caseNumber && await this.repository.caseId(query.caseNumber);
    this.record(query, caseId);
    const from = query.from ?? (query.caseNumber || query.accountId ? null : addDays(query.to ?? this.clock.today(), -USUAL_DAYS));
    if (query.caseNumber && !caseId) return { items: [], nextCursor: null, from };
    const filter: AuditFilter = {
      ...(caseId && { caseId }), ...(query.accountId && { accountId: query.accountId }), ...(query.name && { name: query.name }),
      ...(from && { since: instantAt(from, '00:00') }), ...(query.to && { before: instantAt(addDays(query.to, 1), '00:00') }),
      ...(query.cursor && { after: placeOf(query.cursor) }),
    };
    const rows = await this.repository.events(filter, PAGE + 1);
    const shown = rows.slice(0, PAGE);
    const last = shown.at(-1);
    return { items: await this.inWords(shown), nextCursor: rows.length > PAGE && last ? cursorAt({ at: last.atText, id: last.id }) : null, from };
  }

  /** How far the trail is sealed, and what the latest check of it said. */
  async chain(): Promise<ChainState> {
    const state = await this.repository.state();
    const check = await this.repository.latestCheck();
    return {
      position: Number(state.position), sealedAt: state.sealedAt?.toISOString() ?? null, waiting: state.waiting,
      check: check ? {
        at: check.at.toISOString(), whole: check.whole, position: Number(check.position), sealedAt: check.sealedAt?.toISOString() ?? null,
        faults: check.faults, firstFault: (check.first?.kind as FaultKind | undefined) ?? null, firstFaultAt: check.first?.position ?? null,
      } : null,
    };
  }

  /** Of the case by its id as subject, not as its case: the officer has read what was done in it, not the case. */
  private record(query: AuditQuery, caseId: string | undefined): void {
    this.events.record('audit.read', {
      subjectId: caseId ?? query.accountId ?? null, quiet: true, actorRole: 'dpo',
      data: { by: (['caseNumber', 'accountId', 'name', 'from', 'to'] as const).filter((each) => query[each] !== undefined) },
    });
  }

  private async inWords(rows: readonly AuditRow[]): Promise<AuditEvent[]> {
    const about = ({ name, subjectId }: AuditRow): string | null => (/^(account|member)\./.test(name) && subjectId && UUID.test(subjectId) ? subjectId : null);
    const some = (ids: (string | null)[]): string[] => [...new Set(ids.filter((id): id is string => id !== null))];
    const names = await this.repository.names(some(rows.flatMap((row) => [row.actorId, about(row)])));
    const numbers = await this.repository.caseNumbers(some(rows.map(({ caseId }) => caseId)));
    return rows.map((row) => ({
      id: Number(row.id), at: row.at.toISOString(), name: row.name,
      by: { accountId: row.actorId, name: names.get(row.actorId ?? '') ?? null, role: row.actorRole },
      caseNumber: numbers.get(row.caseId ?? '') ?? null, unitName: row.unitName,
      aboutName: about(row) === row.actorId ? null : names.get(about(row) ?? '') ?? null,
    }));
  }
}
