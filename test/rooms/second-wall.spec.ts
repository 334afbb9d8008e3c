import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, Db, NOBODY, SIGN_IN } from '@app/platform';
import { type DividedUnion, dividedUnion, type Kind } from '../factories/divided-union.js';
import { eventually } from '../setup/eventually.js';
import { type Product, startProduct } from '../setup/product.js';

const NOW = new Date('2026-11-23T09:00:00Z');

/** Who asks, as row security knows them, and the cases that are for them. Written by hand: nothing here asks the product. */
interface Asker { actor: Actor; cases: Kind[] }

let product: Product;
let union: DividedUnion;
let askers: Record<string, Asker>;

beforeAll(async () => {
  product = await startProduct({ now: NOW });
  union = await dividedUnion(product);
  const { units, rep, lead, strangerRep, direkt, member, other, lapsed, dpo } = union;
  const admin = (await product.db.query<{ id: string }>(`select id from accounts where 'admin' = any(roles)`)).rows[0]!;
  const staff = ({ id }: { id: string }, roles: string[], inUnits: number[]): Actor => ({ accountId: id, audience: 'staff', roles, units: inUnits });
  const asMember = ({ id }: { id: string }): Actor => ({ accountId: id, audience: 'member', roles: ['member'], units: [] });
  askers = {
    'a rep': { actor: staff(rep, ['rep'], [units.section]), cases: ['own', 'in scope'] },
    'a unit lead': { actor: staff(lead, ['unit-lead'], [units.section]), cases: ['own', 'in scope', 'kept out', 'her own as a member'] },
    'a rep elsewhere': { actor: staff(strangerRep, ['rep'], [units.elsewhere]), cases: ['out of scope'] },
    'an adviser': { actor: staff(direkt, ['direkt'], [units.direkt]), cases: ['at ST Direkt'] },
    'a member': { actor: asMember(member), cases: ['own', 'in scope', 'kept out', 'at ST Direkt'] },
    'another member': { actor: asMember(other), cases: ['out of scope', 'draft'] },
    'a rep as a member': { actor: asMember(rep), cases: ['her own as a member'] },
    'a rep whose mandate has ended': { actor: staff(lapsed, [], []), cases: [] },
    'the administrator': { actor: staff(admin, ['admin'], []), cases: [] },
    'the data protection officer': { actor: staff(dpo, ['dpo'], []), cases: [] },
    'nobody': { actor: NOBODY, cases: [] },
    'somebody signing in': { actor: SIGN_IN, cases: [] },
  };
  await product.db.query(`insert into composer_drafts (case_id, account_id, kind, body_sealed, at) values ($1, $2, 'note', '\\x00', now())`, [union.caseId, rep.id]);
  await product.db.query(`insert into talks_told (case_id, at) select id, now() from cases where state <> 'draft'`);
  await product.db.query(`insert into mandate_news (mandate_id, step, at) select id, '30', now() from mandates`);
  await product.db.query(`insert into recovery_codes (account_id, code_hash) select id, 'x' from accounts`);
  await product.db.query(`insert into sign_in_links (id, account_id, purpose, token_hash, created_at, expires_at) select id, id, 'sign-in', '\\x01', now(), now() from accounts limit 1`);
  await product.drain();
  await product.db.query(`insert into chain_checks (at, position, whole, faults) values (now(), 0, true, 0)`);
  await product.db.query(`insert into sign_in_attempts (key, count, until) values ('\\x01', 1, now() + interval '1 hour')`);
  // an event that is not there is never sealed; all others must be, so that nothing moves while it is looked at
  await product.db.query('insert into unsealed_events values (9000000000)');
  await eventually(async () => {
    expect(rows(await product.db.query('select event_id from unsealed_events'))).toHaveLength(1);
  });
  // an event that was sent long ago and will not be sent again, so that the worker leaves the row alone
  await product.db.query(`insert into outbox (event_id, at) select max(id), '2099-01-01' from event_log e where not exists (select 1 from outbox o where o.event_id = e.id)`);
}, 60_000);
afterAll(() => product.stop());

// The askers' facts as SQL, for the owner of the database, whom no policy holds.
const CASE = 'case_id = any($cases)';
const STAFF = `$audience = 'staff'`;
const MINE = 'account_id = $me';
const IN_UNITS = (column: string): string => `(${STAFF} and ${column} = any($units))`;
const WORKPLACE = (column: string): string => `(${STAFF} and ${column} in (select id from workplaces where unit_id = any($units)))`;
const THROUGH_CASES = (column: string): string => `(${STAFF} and ${column} in (select workplace_id from cases where id = any($cases)))`;
const HAS = (role: string): string => `'${role}' = any($roles)`;
const SIGNING_IN = `$audience = 'sign-in'`;
const CHECKS = `(case_id is not null and ${CASE}) or (workplace_id is not null and (${WORKPLACE('workplace_id')} or ${THROUGH_CASES('workplace_id')}))`;

/** For every table under row security: which rows whoever asks may see. A new table must be put here. */
const SEEN: Record<string, string> = {
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
  event_seals: HAS('dpo'),
  event_chain: HAS('dpo'),
  unsealed_events: HAS('dpo'),
  chain_checks: HAS('dpo'),
  sign_in_attempts: SIGNING_IN,
  outbox: 'false',
  deliveries: 'false',
  accounts: `${SIGNING_IN} or id = $me or ${HAS('admin')} or ${HAS('direkt')} or (${HAS('unit-lead')} and unit_id = any($units))
    or (${STAFF} and id in (select account_id from mandates where unit_id = any($units)))
    or (${STAFF} and id in (select member_id from cases where id = any($cases) union select rep_id from cases where id = any($cases)))
    or ((${STAFF} or $audience = 'member') and id in (select actor_id from event_log where case_id = any($cases)))
    or ($audience = 'member' and id in (select rep_id from cases where id = any($cases)))
    or (${HAS('dpo')} and id in (select actor_id from event_log where case_id is not null))`,
};

function forOwner(sql: string, { actor, cases }: Asker): string {
  const list = (values: readonly (string | number)[], type: string): string => `'{${values.join(',')}}'::${type}[]`;
  return sql.replaceAll('$cases', list(cases.map((kind) => union.cases[kind]), 'uuid')).replaceAll('$units', list(actor.units, 'int'))
    .replaceAll('$roles', list(actor.roles, 'text')).replaceAll('$audience', `'${actor.audience}'`)
    .replaceAll('$me', actor.accountId ? `'${actor.accountId}'::uuid` : 'null::uuid');
}

const TABLES = Object.keys(SEEN);
const rows = <R>(of: { rows: R[] }): R[] => of.rows;
const as = <R>(actor: Actor, sql: string, params: unknown[] = []): Promise<R[]> => {
  const db = product.api.get(Db);
  return db.as(actor, () => db.query<R>(sql, params));
};
const whole = (table: string, where = 'true'): string => `select md5(t::text) as row from ${table} t where ${where} order by 1`;

describe('the second wall by itself: plain SQL as the app connects', () => {
  it('stands before every table that row security is on for', async () => {
    const found = rows(await product.db.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity and relforcerowsecurity order by 1`));
    expect(found.map(({ name }) => name)).toEqual([...TABLES].sort());
    const empty: string[] = [];
    for (const table of TABLES) if (!rows(await product.db.query(`select 1 from ${table} limit 1`)).length) empty.push(table);
    expect(empty).toEqual([]);
  });

  it.each(TABLES)('shows of %s exactly what each may see', async (table) => {
    for (const [name, asker] of Object.entries(askers)) {
      const seen = await as<{ row: string }>(asker.actor, whole(table));
      const expected = rows(await product.db.query<{ row: string }>(whole(table, forOwner(SEEN[table]!, asker))));
      expect([name, seen.map(({ row }) => row)]).toEqual([name, expected.map(({ row }) => row)]);
    }
  });

  it('shows no row at all to a connection that has not said whom it is for', async () => {
    const db = product.api.get(Db);
    const counts = await db.as(NOBODY, async () => {
      await db.query(`select set_config(name, '', true) from unnest(array['app.account', 'app.audience', 'app.roles', 'app.units']) name`);
      const found: [string, number][] = [];
      for (const table of TABLES) found.push([table, (await db.query(`select 1 from ${table} limit 1`)).length]);
      return found;
    });
    expect(counts).toEqual(TABLES.map((table) => [table, 0]));
  });

  it('changes nothing that is out of sight', async () => {
    const { actor } = askers['a rep']!;
    const hidden = (Object.keys(union.cases) as Kind[]).filter((kind) => !askers['a rep']!.cases.includes(kind)).map((kind) => union.cases[kind]);
    const { far } = union;
    for (const [sql, ids] of [
      [`update cases set state = 'closed' where id = any($1) returning id`, hidden], ['delete from cases where id = any($1) returning id', hidden],
      [`update follow_ups set state = 'done' where id = any($1) returning id`, [far.followUp]], ['update notices set read_at = now() where id = any($1) returning id', [far.notice]],
      [`update managers set name = 'x' where id = any($1) returning id`, [far.manager]], [`update trainings set course = 'x' where id = any($1) returning id`, [far.training]],
      [`update materials set title = 'x' where id = any($1) returning id`, [far.material]], [`update workplaces set name = 'x' where id = any($1) returning id`, [far.workplace]],
      ['update mandates set to_date = to_date + 1 where id = any($1) returning id', [far.mandate, union.mandateId]],
      ['update accounts set phone = null where id = any($1) returning id', [union.member.id, union.lead.id]],
      ['update sessions set revoked_at = null where account_id = any($1) returning id', [union.member.id]],
      ['update checks set result = \'met\' where case_id = any($1) returning id', hidden], ['delete from sealing_keys where subject_id = any($1) returning subject_id', hidden],
    ] as const) expect([sql, await as(actor, sql, [ids])]).toEqual([sql, []]);
    for (const id of hidden) await expect(as(actor, `select move_case($1, $2, '{}')`, [id, union.units.section])).rejects.toThrow('No such case to move');
    await expect(as(actor, 'select * from report.local_figures($1, now())', [union.units.elsewhere])).rejects.toThrow('not the reader\'s unit');
  });

  it('takes in no row that is not the writer\'s to write', async () => {
    const [repActor, member, lead, nobody] = ['a rep', 'a member', 'a unit lead', 'nobody'].map((name) => askers[name]!.actor) as [Actor, Actor, Actor, Actor];
    const { cases, far, units, other, rep } = union;
    const message = `insert into messages (id, case_id, author_id, side, body_sealed, at) values (uuidv7(), $1, $2, $3, '\\x00', now())`;
    const note = `insert into notes (id, case_id, author_id, body_sealed, at) values (uuidv7(), $1, $2, '\\x00', now())`;
    const aCase = `insert into cases (id, state, member_id, unit_id, queue_unit_id, source, created_at, last_event_at) values (uuidv7(), 'submitted', $1, $2, $2, $3, now(), now())`;
    const mandate = `insert into mandates (account_id, unit_id, role, from_date, to_date) values ($1, $2, 'rep', '2026-01-01', '2027-01-01')`;
    const event = `insert into event_log (at, name, actor_id, actor_role) values (now(), 'case.read', $1, 'rep')`;
    const attempts: [string, Actor, string, unknown[]][] = [
      ['a message in a case out of scope', repActor, message, [cases['out of scope'], rep.id, 'rep']], ['a message in another\'s name', repActor, message, [cases.own, other.id, 'rep']],
      ['a message as the other side', repActor, message, [cases.own, rep.id, 'member']], ['a note by a member', member, note, [cases.own, member.accountId]],
      ['a note in a case one is kept from', repActor, note, [cases['kept out'], rep.id]], ['a case by a rep', repActor, aCase, [other.id, units.section, 'phone']],
      ['a case for another member', member, aCase, [other.id, units.section, 'member']],
      ['an adviser\'s own case by phone', askers['an adviser']!.actor, aCase, [union.direkt.id, units.direkt, 'phone']],
      ['a follow-up out of scope', repActor, `insert into follow_ups (id, case_id, unit_id, owner, due_at, state, created_at) values (uuidv7(), $1, $2, 'rep', now(), 'planned', now())`,
        [cases['out of scope'], units.elsewhere]],
      ['a manager elsewhere', repActor, `insert into managers (workplace_id, role_title) values ($1, 'x')`, [far.workplace]],
      ['a manager by a member', member, `insert into managers (workplace_id, role_title) values ($1, 'x')`, [union.workplaceId]],
      ['a training elsewhere', repActor, `insert into trainings (manager_id, course, status, evidence) values ($1, 'x', 'taken', 'certificate')`, [far.manager]],
      ['a material elsewhere', repActor, `insert into materials (workplace_id, kind, audience, title, language, status) values ($1, 'guide', 'both', 'x', 'sv', 'exists')`, [far.workplace]],
      ['a workplace elsewhere', repActor, 'insert into workplaces (unit_id, employer_id, name, city) values ($1, 1, \'x\', \'y\')', [units.elsewhere]],
      ['a check out of scope', repActor, `insert into checks (id, promise, set_id, case_id, unit_id, applicable, changed_at) values (uuidv7(), 'conduct', 1, $1, $2, 1, now())`,
        [cases['out of scope'], units.elsewhere]],
      ['a mandate by a rep', repActor, mandate, [rep.id, units.section]], ['a mandate elsewhere', lead, mandate, [lead.accountId, units.elsewhere]],
      ['a notice', repActor, `insert into notices (id, account_id, audience, kind, cause, at) values (uuidv7(), $1, 'staff', 'x', 'x', now())`, [rep.id]],
      ['an event in another\'s name', repActor, event, [other.id]], ['an event by nobody', nobody, event, [null]],
      ['a session for another', repActor, `insert into sessions (id, token_hash, account_id, audience, step, created_at, last_seen_at) values (uuidv7(), '\\x01', $1, 'member', 'signed-in', now(), now())`,
        [other.id]],
      ['a key of another', repActor, `insert into idempotency_keys (account_id, key, request_hash, created_at) values ($1, 'k', '\\x00', now())`, [other.id]],
      ['a text of another\'s', repActor, `insert into composer_drafts (case_id, account_id, kind, body_sealed, at) values ($1, $2, 'note', '\\x00', now())`, [cases.own, other.id]],
    ];
    for (const [what, actor, sql, params] of attempts) {
      const error = await as(actor, sql, params).then(() => 'taken in', (e: Error) => e.message);
      expect([what, error]).toEqual([what, expect.stringContaining('violates row-level security policy')]);
    }
  });

  it('lets nobody rewrite what has happened, raise an account, or step past the wall', async () => {
    const everybody = Object.entries(askers);
    for (const [name, { actor }] of everybody) {
      for (const sql of [
        `update event_log set name = 'x'`, 'delete from event_log', `update messages set side = 'rep'`, 'delete from messages', 'delete from notes', 'delete from answers',
        `update accounts set roles = '{admin}'`, `update accounts set email = 'x'`, 'delete from accounts', 'truncate cases', 'alter table cases disable row level security',
        'create table x ()', 'set role postgres',
      ]) {
        const error = await as(actor, sql).then(() => 'done', (e: Error) => e.message);
        expect([name, sql, error]).toEqual([name, sql, expect.stringMatching(/permission denied|must be owner/)]);
      }
      const db = product.api.get(Db);
      await expect(db.as(actor, async () => {
        await db.query('set local row_security = off');
        return db.query('select * from cases');
      })).rejects.toThrow('would be affected by row-level security');
    }
  });
});
