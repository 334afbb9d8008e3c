import { Injectable } from '@nestjs/common';
import { Db } from '@app/platform';
import type { CaseState } from '../domain/states.js';
import type { TalkKind, WaitingReason } from '../domain/words.js';
import { bindTo, visibleTo } from '../visible-to.js';

export interface MyCaseRecord {
  id: string;
  number: string;
  state: CaseState;
  talkKind: TalkKind | null;
  talkDate: string | null;
  answerBy: Date | null;
  firstAnswerAt: Date | null;
  awaiting: 'rep' | 'member' | null;
  waitingFor: WaitingReason | null;
  waitingUntil: string | null;
  submittedAt: Date;
  repName: string | null;
  unreadMessages: number;
}

@Injectable()
export class MyCasesRepository {
  constructor(private readonly db: Db) {}

  async draft(): Promise<{ id: string; step: number; savedAt: Date } | null> {
    const params: unknown[] = [];
    const [row] = await this.db.query<{ id: string; step: number; savedAt: Date }>(
      `select c.id, coalesce(c.draft_step, 1) as step, c.last_event_at as "savedAt" from cases c
       where c.state = 'draft' and ${visibleTo(this.db.actor, bindTo(params))}`, params);
    return row ?? null;
  }

  /** Sent cases, the latest first. A message is unread while the member has not written after it. */
  sent(): Promise<MyCaseRecord[]> {
    const params: unknown[] = [];
    return this.db.query<MyCaseRecord>(
      `select c.id, c.number, c.state, c.talk_kind as "talkKind", c.talk_date::text as "talkDate", c.answer_by as "answerBy",
         c.first_answer_at as "firstAnswerAt", c.awaiting, c.waiting_for as "waitingFor", c.waiting_until::text as "waitingUntil",
         c.submitted_at as "submittedAt", r.name as "repName",
         (select count(*)::int from messages m where m.case_id = c.id and m.side = 'rep' and not exists (
           select 1 from messages later where later.case_id = c.id and later.side = 'member' and later.at > m.at)) as "unreadMessages"
       from cases c left join accounts r on r.id = c.rep_id
       where c.state <> 'draft' and ${visibleTo(this.db.actor, bindTo(params))} order by c.submitted_at desc, c.id desc`, params);
  }

  /** The names beside a case that is known to be the member's. */
  async names(id: string): Promise<{ repName: string | null; workplaceName: string | null }> {
    const [row] = await this.db.query<{ repName: string | null; workplaceName: string | null }>(
      `select r.name as "repName", w.name as "workplaceName" from cases c
         left join accounts r on r.id = c.rep_id left join workplaces w on w.id = c.workplace_id
       where c.id = $1`, [id]);
    return row ?? { repName: null, workplaceName: null };
  }
}
