import { Injectable } from '@nestjs/common';
import { Db } from '@app/platform';
import type { MailHealth } from './mails.dto.js';

interface Row {
  queued: number; failing: number; givenUp: number; oldestQueuedAt: Date | null; lastSentAt: Date | null; lastError: string | null;
}

/** What an administrator needs to see that mail goes out. */
@Injectable()
export class MailHealthService {
  constructor(private readonly db: Db) {}

  async now(): Promise<MailHealth> {
    const [row] = await this.db.query<Row>(
      `select count(*) filter (where state = 'queued')::int as queued,
         count(*) filter (where state = 'queued' and last_error is not null)::int as failing,
         count(*) filter (where state = 'given-up')::int as "givenUp",
         min(created_at) filter (where state = 'queued') as "oldestQueuedAt",
         max(sent_at) as "lastSentAt",
         (select last_error from mails where last_error is not null and state in ('queued', 'given-up')
          order by next_attempt_at desc limit 1) as "lastError"
       from mails`);
    return { ...row!, oldestQueuedAt: row!.oldestQueuedAt?.toISOString() ?? null, lastSentAt: row!.lastSentAt?.toISOString() ?? null };
  }
}
