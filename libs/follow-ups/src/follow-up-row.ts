import type { EventFacts } from '@app/platform';
import type { FollowUpState } from './domain/follow-up-lifecycle.js';
import type { FollowUpOwner } from './follow-ups.dto.js';
import { ledBy } from './visible-to.js';

/** A follow-up as the tables have it, with what is asked of its case. */
export interface FollowUpRow {
  id: string;
  caseId: string;
  caseNumber: string;
  unitId: number;
  memberId: string;
  memberName: string | null;
  repId: string | null;
  caseState: string;
  /** The one who asks leads the unit. */
  iLead: boolean;
  talkDate: string | null;
  plan: string | null;
  planVersion: number | null;
  step: string | null;
  titleSv: string | null;
  titleEn: string | null;
  titleSealed: Buffer | null;
  owner: FollowUpOwner;
  dueAt: Date;
  state: FollowUpState;
  touched: boolean;
  skipReason: string | null;
  doneAt: Date | null;
  version: number;
}

/**
 * For a query that takes the parameters of `seenBy` from `at` on. A member with protected identity goes by the case number, except to the one
 * who has the case.
 */
export const followUpColumns = (at: number): string => `f.id, f.case_id as "caseId", c.number as "caseNumber", f.unit_id as "unitId",
  c.member_id as "memberId", case when a.protected_identity and c.rep_id is distinct from $${at}::uuid then c.number else a.name end as "memberName", c.rep_id as "repId", c.state as "caseState", ${ledBy(at)} as "iLead",
  to_char(c.talk_date, 'YYYY-MM-DD') as "talkDate", f.plan, f.plan_version as "planVersion", f.step, s.name_sv as "titleSv", s.name_en as "titleEn",
  f.title_sealed as "titleSealed", f.owner, f.due_at as "dueAt", f.state, f.touched, f.skip_reason as "skipReason", f.done_at as "doneAt", f.version`;

export const FROM_FOLLOW_UPS = `from follow_ups f join cases c on c.id = f.case_id left join accounts a on a.id = c.member_id
  left join plan_steps s on s.plan = f.plan and s.plan_version = f.plan_version and s.code = f.step`;

/** What is recorded of whatever happens to a follow-up; why, when there is a reason. */
export const eventOf = ({ id, caseId, unitId, step, owner }: FollowUpRow, reason: string | null = null): EventFacts =>
  ({ caseId, unitId, subjectId: id, data: { step: step ?? 'own', owner, ...(reason && { reason }) } });

/** Where the place of a follow-up's own words is. */
export const titlePlace = (id: string): string => `follow_ups.title_sealed:${id}`;
