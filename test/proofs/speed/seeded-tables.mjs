import { Rows } from './copy-rows.mjs';

/** The columns of each table's rows, in the order they are written. The largest table first. */
export const COLUMNS = {
  event_log: 'id, at, name, actor_id, actor_role, case_id, unit_id, subject_id, data',
  deliveries: 'event_id, handler, at, done_at',
  unsealed_events: 'event_id',
  follow_ups: 'id, case_id, unit_id, plan, plan_version, step, owner, anchor, due_at, state, skip_reason, done_at, done_by, fell_due_at, created_at, overdue_at, escalate_at',
  messages: 'id, case_id, author_id, side, body_sealed, at',
  cases: 'id, number, state, member_id, unit_id, queue_unit_id, workplace_id, rep_id, talk_kind, talk_date, needs, contact_permission, content_sealed, draft_step, waiting_for, waiting_until, outcome, '
    + 'answer_by, first_answer_at, next_follow_up_at, act_by, awaiting, version, created_at, submitted_at, claimed_at, closed_at, last_event_at',
  mails: 'id, account_id, kind, cause, message_id, state, attempts, next_attempt_at, created_at, sent_at',
  notices: 'id, account_id, audience, kind, case_id, cause, at, read_at',
  answers: 'id, check_id, code, answer, evidence, answered_by, side, at',
  sealing_keys: 'subject_id, wrapped',
  notes: 'id, case_id, author_id, body_sealed, at',
  checks: 'id, promise, set_id, case_id, unit_id, result, answered, applicable, changed_at',
  talks_told: 'case_id, at',
};

/** @typedef {keyof typeof COLUMNS} Table */
export const TABLES = /** @type {Table[]} */ (Object.keys(COLUMNS));

/** @typedef {Record<Table, Rows>} Tables */
export const emptyTables = () => /** @type {Tables} */ (Object.fromEntries(TABLES.map((table) => [table, new Rows()])));
