/**
 * What row security alone lets whoever asks see, add, change and take away, table by table: a condition on the row, written by hand.
 * `$me`, `$audience`, `$roles`, `$units` and `$cases` (the cases that are for them, by `SEES` and the askers) are put in by the proof.
 */
const CASE = 'case_id = any($cases)';
const STAFF = `$audience = 'staff'`;
const MINE = 'account_id = $me';
const IN_UNITS = (column: string): string => `(${STAFF} and ${column} = any($units))`;
const WORKPLACE = (column: string): string => `(${STAFF} and ${column} in (select id from workplaces where unit_id = any($units)))`;
const THROUGH_CASES = (column: string): string => `(${STAFF} and ${column} in (select workplace_id from cases where id = any($cases)))`;
const HAS = (role: string): string => `(${STAFF} and '${role}' = any($roles))`;
const SIGNING_IN = `$audience = 'sign-in'`;
const CHECKS = `(case_id is not null and ${CASE}) or (workplace_id is not null and (${WORKPLACE('workplace_id')} or ${THROUGH_CASES('workplace_id')}))`;

/** Which rows whoever asks may see. A new table must be put here. */
export const SEEN: Record<string, string> = {
  cases: 'id = any($cases)',
  messages: CASE,
  notes: `${STAFF} and ${CASE}`,
  composer_drafts: `${MINE} and ${CASE}`,
  follow_ups: CASE,
  talks_told: CASE,
  checks: CHECKS,
  answers: `(${STAFF} or answered_by = $me) and check_id in (select id from checks where ${CHECKS})`,
  event_log: `(case_id is not null and ${CASE}) or ${HAS('dpo')}`,
  sealing_keys: `subject_id = any($cases) or ${WORKPLACE('subject_id')} or ${THROUGH_CASES('subject_id')}`,
  managers: WORKPLACE('workplace_id'),
  trainings: `manager_id in (select id from managers where ${WORKPLACE('workplace_id')})`,
  materials: `${WORKPLACE('workplace_id')} or ($audience = 'member' and status = 'exists' and workplace_id = (select workplace_id from accounts where id = $me))`,
  workplaces: `$audience in ('member', 'staff')`,
  mandates: `${SIGNING_IN} or ${MINE} or ${IN_UNITS('unit_id')} or ${HAS('admin')}`,
  mandate_news: `${HAS('unit-lead')} and mandate_id in (select id from mandates where ${MINE} or ${IN_UNITS('unit_id')})`,
  notices: MINE,
  mails: HAS('admin'),
  sessions: `${SIGNING_IN} or ${MINE}`,
  recovery_codes: `${SIGNING_IN} or ${MINE}`,
  sign_in_links: SIGNING_IN,
  idempotency_keys: MINE,
  outbox: 'false',
  deliveries: 'false',
  repeating_work: 'false',
  unsealed_events: HAS('dpo'),
  event_seals: HAS('dpo'),
  event_chain: HAS('dpo'),
  chain_checks: HAS('dpo'),
  sign_in_attempts: SIGNING_IN,
  accounts: `${SIGNING_IN} or id = $me or ${HAS('admin')} or ${HAS('direkt')} or (${HAS('unit-lead')} and unit_id = any($units))
    or (${STAFF} and id in (select account_id from mandates where unit_id = any($units)))
    or (${STAFF} and id in (select member_id from cases where id = any($cases) union select rep_id from cases where id = any($cases)))
    or ((${STAFF} or $audience = 'member') and id in (select actor_id from event_log where case_id = any($cases)))
    or ($audience = 'member' and id in (select rep_id from cases where id = any($cases)))
    or (${HAS('dpo')} and id in (select actor_id from event_log where case_id is not null))`,
};

const MEMBER = `$audience = 'member'`;
const LEADS = HAS('unit-lead');

/** Which rows they may add: tried with a copy of every row there is. A table that is not named takes in none. */
export const ADDED: Record<string, string> = {
  cases: `(${MEMBER} and member_id = $me and state in ('draft', 'submitted')) or (${HAS('direkt')} and source = 'phone' and member_id <> $me)`,
  messages: `author_id = $me and ${CASE} and ((${MEMBER} and side = 'member') or (${STAFF} and side = 'rep'))`,
  notes: `author_id = $me and ${STAFF} and ${CASE}`,
  composer_drafts: `${MINE} and ${CASE}`,
  follow_ups: `${STAFF} and ${CASE}`,
  talks_told: `${MEMBER} and ${CASE}`,
  checks: CHECKS,
  answers: `answered_by = $me and check_id in (select id from checks where ${CHECKS})`,
  event_log: `${SIGNING_IN} or actor_id = $me`,
  sealing_keys: `$audience in ('member', 'staff')`, // a key opens nothing that is not sealed with it
  managers: WORKPLACE('workplace_id'),
  trainings: `manager_id in (select id from managers where ${WORKPLACE('workplace_id')})`,
  materials: WORKPLACE('workplace_id'),
  workplaces: IN_UNITS('unit_id'),
  mandates: `${LEADS} and ${IN_UNITS('unit_id')}`,
  mandate_news: `${LEADS} and mandate_id in (select id from mandates where ${MINE} or ${IN_UNITS('unit_id')})`,
  mails: `${SIGNING_IN} or ${LEADS}`,
  sessions: `${SIGNING_IN} or ${MINE}`,
  recovery_codes: `${SIGNING_IN} or ${MINE}`,
  sign_in_links: `${SIGNING_IN} or ${LEADS}`,
  idempotency_keys: MINE,
  outbox: 'true', // an event's id, which tells nothing
  unsealed_events: 'true', // the same
  sign_in_attempts: SIGNING_IN,
  accounts: `${SIGNING_IN} or (${LEADS} and unit_id = any($units))`,
};

/** Which rows they may change. A table that is not named is never changed. */
export const CHANGED: Record<string, string> = {
  outbox: 'false',
  cases: 'id = any($cases)',
  composer_drafts: `${MINE} and ${CASE}`,
  follow_ups: `${CASE} and (${STAFF} or owner = 'member')`,
  checks: CHECKS,
  managers: WORKPLACE('workplace_id'),
  trainings: `manager_id in (select id from managers where ${WORKPLACE('workplace_id')})`,
  materials: WORKPLACE('workplace_id'),
  workplaces: IN_UNITS('unit_id'),
  mandates: `${LEADS} and ${IN_UNITS('unit_id')}`,
  notices: MINE,
  sessions: `${SIGNING_IN} or ${MINE}`,
  recovery_codes: `${SIGNING_IN} or ${MINE}`,
  sign_in_links: SIGNING_IN,
  idempotency_keys: MINE,
  accounts: `${SIGNING_IN} or id = $me`,
  deliveries: 'false',
  repeating_work: 'false',
  mails: 'false',
  event_chain: 'false',
  sign_in_attempts: SIGNING_IN,
};

/** Which rows they may take away. A table that is not named loses none. */
export const REMOVED: Record<string, string> = {
  cases: `${MEMBER} and id = any($cases) and state = 'draft'`,
  sealing_keys: `subject_id in (select id from cases where id = any($cases) and state = 'draft' and member_id = $me)`,
  composer_drafts: `${MINE} and ${CASE}`,
  sessions: `${SIGNING_IN} or ${MINE}`,
  recovery_codes: `${SIGNING_IN} or ${MINE}`,
  sign_in_links: SIGNING_IN,
  sign_in_attempts: SIGNING_IN,
  unsealed_events: 'false',
  deliveries: 'false',
  idempotency_keys: MINE,
};

/** Changes that would move a row out of what is theirs: each is refused. They read no row, so that only the policy on changes holds them. */
export const MOVED: Record<string, [asker: string, sql: string][]> = {
  cases: [['a member', `update cases set member_id = (select id from accounts where id <> $me limit 1)`]],
  checks: [
    ['a rep', `update checks set case_id = gen_random_uuid(), workplace_id = null`],
    ['a rep', `update checks set case_id = null, workplace_id = (select id from workplaces where unit_id <> all($units) limit 1)`],
    ['a rep as a member, whose every role and unit is said all the same',
      `update checks set case_id = null, workplace_id = (select id from workplaces where unit_id = any($units) limit 1)`],
  ],
};

/** The product by itself (the worker) sees and does everything but this: what somebody has begun to write is theirs alone, and what has happened stays. */
export const NOT_FOR_THE_SYSTEM = {
  'sees': ['composer_drafts'],
  'adds': ['composer_drafts', 'idempotency_keys', 'event_chain'],
  'changes': ['composer_drafts', 'idempotency_keys', 'event_log', 'messages', 'notes', 'answers', 'talks_told', 'sealing_keys', 'mandate_news', 'event_seals', 'unsealed_events', 'chain_checks'],
  'takes away': Object.keys(SEEN).filter((table) => !['recovery_codes', 'sign_in_links', 'sessions', 'idempotency_keys', 'outbox', 'deliveries', 'cases', 'sealing_keys', 'unsealed_events', 'sign_in_attempts'].includes(table)),
};

/** Tables without row security, and what the product may do with them: offices, employers, criteria and plans, which are public, and which migrations there are. */
export const OPEN_TO_ALL: Record<string, string> = {
  units: 'insert select update', employers: 'insert select update', criteria_sets: 'insert select', criteria: 'insert select', plans: 'insert select', plan_steps: 'insert select',
  schema_migrations: 'select',
};
