import { Injectable } from '@nestjs/common';
import { Db } from '@app/platform';
import { endsOf } from '../domain/session-limits.js';
import type { SessionTimes } from './session.dto.js';
import { SessionRow } from './session.entity.js';

/** When the session of the one who acts runs out. */
@Injectable()
export class SessionClock {
  constructor(private readonly db: Db) {}

  async current(): Promise<SessionTimes> {
    const row = await this.db.repo(SessionRow).findOneByOrFail({ id: this.db.actor.sessionId });
    const { idleEndsAt, endsAt } = endsOf(row);
    return { idleEndsAt: idleEndsAt.toISOString(), endsAt: endsAt.toISOString() };
  }
}
