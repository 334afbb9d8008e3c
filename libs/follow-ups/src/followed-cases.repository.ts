import { Injectable } from '@nestjs/common';
import { Clock, Db } from '@app/platform';
import { ledBy, seenBy, visibleTo } from './visible-to.js';

/** What plans hang on in a case, read where the cases room keeps it. */
export interface FollowedCase {
  id: string;
  number: string;
  state: string;
  /** The one who asks leads the unit. */
  iLead: boolean;
  unitId: number;
  memberId: string;
  repId: string | null;
  talkDate: string | null;
  submittedAt: Date;
  firstAnswerAt: Date | null;
}

@Injectable()
export class FollowedCasesRepository {
  constructor(private readonly db: Db, private readonly clock: Clock) {}

  /** A submitted case that the actor may see. */
  async visible(id: string): Promise<FollowedCase | undefined> {
    const { actor } = this.db;
    const [row] = await this.db.query<FollowedCase>(
      `select c.id, c.number, c.state, c.unit_id as "unitId", c.member_id as "memberId", c.rep_id as "repId",
         to_char(c.talk_date, 'YYYY-MM-DD') as "talkDate", c.submitted_at as "submittedAt", c.first_answer_at as "firstAnswerAt", ${ledBy(2)} as "iLead"
       from cases c where c.id = $1 and c.submitted_at is not null and ${visibleTo(actor, 2)}`, [id, ...seenBy(actor, this.clock.today())]);
    return row;
  }
}
