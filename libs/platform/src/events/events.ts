import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Db } from '../db/index.js';
import { currentRequest } from '../log/index.js';
import { Announcer } from '../queue/announcer.js';
import { isEvent } from './define-events.js';

/** Announced when events wait to be passed on. */
export const OUTBOX = 'outbox';

/** What happened, to whom it matters. Ids and codes only: never a name, an address or free text. */
export interface EventFacts {
  caseId?: string | null;
  unitId?: number | null;
  subjectId?: string | null;
  data?: Record<string, string | number | boolean | null | string[]>;
  /** As which role, when the actor has several. */
  actorRole?: string;
  /** For the audit trail alone: nobody listens. */
  quiet?: boolean;
}

export interface RecordedEvent {
  id: number;
  at: Date;
  name: string;
  actorId: string | null;
  actorRole: string;
  caseId: string | null;
  unitId: number | null;
  subjectId: string | null;
  data: Record<string, unknown>;
}

// the id is taken first: the policies that read the log do not hold for everyone who writes it, so nothing may be returned of the row
const TAKEN = `with taken as (select nextval('event_log_id_seq') as id),
  logged as (insert into event_log (id, at, name, actor_id, actor_role, case_id, unit_id, subject_id, data) overriding system value
    select id, $1, $2, $3, $4, $5, $6, $7, $8 from taken)`;

/** The audit trail and the outbox in one, written in the verb's own transaction. */
@Injectable()
export class Events {
  constructor(private readonly db: Db, private readonly clock: Clock, private readonly announcer: Announcer) {}

  /** It stands with the transaction; nobody waits for it meanwhile. */
  record(name: string, facts: EventFacts = {}): void {
    if (!isEvent(name)) throw new Error(`No room defines the event ${name}`);
    const { actor } = this.db;
    const role = facts.actorRole ?? (actor.audience === 'staff' ? actor.roles.find((r) => r !== 'member') ?? 'staff' : actor.audience);
    const event = [this.clock.now(), name, actor.accountId, role, facts.caseId ?? null, facts.unitId ?? null, facts.subjectId ?? null, facts.data ?? {}];
    if (facts.quiet) {
      this.db.send(`${TAKEN} select id from taken`, event);
      return;
    }
    this.announcer.soon(OUTBOX);
    this.db.send(`${TAKEN} insert into outbox (event_id, at, request) select id, $1, $9 from taken`, [...event, currentRequest() ?? null]);
  }
}
