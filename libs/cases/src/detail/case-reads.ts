import { Injectable } from '@nestjs/common';
import { Clock, Db, Events } from '@app/platform';
import type { Case } from '../case.entity.js';
import { standingIn } from '../standing.js';

const LATELY_MS = 3_600_000;

type Read = Pick<Case, 'id' | 'unitId' | 'queueUnitId'>;

/** Whoever is shown what a case says is on record, for the member to see. */
@Injectable()
export class CaseReads {
  constructor(private readonly db: Db, private readonly clock: Clock, private readonly events: Events) {}

  note({ id, unitId, queueUnitId }: Read): void {
    const { roles } = standingIn(queueUnitId, this.db.actor);
    const actorRole = ['unit-lead', 'rep', 'direkt'].find((role) => roles.includes(role)) ?? 'staff';
    this.events.record('case.read', { caseId: id, unitId, actorRole, quiet: true });
  }

  /** For a part of the case that is opened beside it: whoever is on record within the hour need not be again. */
  async noteUnlessLately(it: Read): Promise<void> {
    const [lately] = await this.db.query('select 1 from event_log where case_id = $1 and actor_id = $2 and at > $3 limit 1',
      [it.id, this.db.accountId, new Date(this.clock.now().getTime() - LATELY_MS)]);
    if (!lately) this.note(it);
  }
}
