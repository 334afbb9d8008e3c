import { Db, newId, NOBODY } from '@app/platform';
import { type Asker, askersOf, type MoreCases } from './askers.js';
import { ADDED, CHANGED, MOVED, NOT_FOR_THE_SYSTEM, REMOVED, SEEN } from './rows-table.js';
import type { Kind, Stage } from './stage.js';

export const TABLES = Object.keys(SEEN);

/** A change of every row at once that needs no row to be seen: what row security says of changing, and nothing else. */
const BLINDLY: Record<string, string> = {
  recovery_codes: 'used_at = null', sign_in_links: 'used_at = null', sessions: 'revoked_at = null', deliveries: 'done_at = null', repeating_work: 'next_at = now()', idempotency_keys: 'status = 200',
  composer_drafts: 'at = now()', outbox: 'at = now()', event_chain: 'position = 0', sign_in_attempts: 'count = 0', notices: 'read_at = null', mails: 'attempts = 0',
};

/**
 * Tries, as whoever asks, to add a copy of each row, or to take it away, and answers those that row security let through; all is undone.
 * Adding: the policy is asked before any unique key is, so a copy is either refused by it or stopped by the key.
 */
const PROBE = `
  create function try_rows(what text, tab regclass, rows jsonb) returns setof text language plpgsql as $f$
  declare it jsonb; touched int;
  begin
    for it in select jsonb_array_elements(rows) loop
      begin
        if what = 'add' then
          execute format('insert into %s overriding system value select * from jsonb_populate_record(null::%s, $1)', tab, tab) using it -> 'row';
          touched := 1;
        else
          execute format(case what when 'change' then 'update %s set %s where ctid = $1' else 'delete from %s where ctid = $1' end, tab, it ->> 'set') using (it ->> 'at')::tid;
          get diagnostics touched = row_count;
        end if;
        if touched > 0 then raise exception 'let through' using errcode = 'QA001'; end if;
      exception
        when insufficient_privilege then null;
        when others then return next it ->> 'key';
      end;
    end loop;
  end $f$`;

type Doing = 'sees' | 'adds' | 'changes' | 'takes away';
type Rules = Record<string, string>;
interface Row { key: string; at: string; row: object }

/** Row security by itself, asked in plain SQL as the product connects. */
export class Rows {
  readonly askers: Record<string, Asker>;

  private constructor(readonly stage: Stage, more: MoreCases) {
    this.askers = askersOf(stage, more);
  }

  static async begin(stage: Stage): Promise<Rows> {
    const more = await fillTheRest(stage);
    await stage.product.db.query(PROBE);
    return new Rows(stage, more);
  }

  as<R>({ actor }: Asker, sql: string, params: unknown[] = []): Promise<R[]> {
    const db = this.stage.product.api.get(Db);
    return db.as(actor, () => db.query<R>(sql, params));
  }

  async owner<R>(sql: string, params: unknown[] = []): Promise<R[]> {
    return (await this.stage.product.db.query(sql, params)).rows as R[];
  }

  /** Where a table and what is written of it part, asker by asker; only the first if that is enough. */
  async faults(table: string, enough = false): Promise<string[]> {
    const faults: string[] = [];
    const all = await this.owner<Row>(`select md5(t::text) as key, t.ctid::text as at, to_jsonb(t) as row from ${table} t`);
    for (const [name, asker] of Object.entries(this.askers)) {
      for (const look of [this.seen, this.added, this.changed, this.blindlyChanged, this.moved, this.removed, this.blindlyRemoved]) {
        const fault = await look.call(this, table, asker, all);
        if (fault) faults.push(`${table}: ${name} ${fault}`);
        if (fault && enough) return faults;
      }
    }
    return faults;
  }

  private async seen(table: string, asker: Asker): Promise<string | null> {
    const found = await this.as<{ key: string }>(asker, `select md5(t::text) as key from ${table} t`);
    return this.compare('sees', table, SEEN, asker, found.map(({ key }) => key));
  }

  private async added(table: string, asker: Asker, all: Row[]): Promise<string | null> {
    return this.compare('adds', table, ADDED, asker, await this.tried('add', table, asker, all));
  }

  private async changed(table: string, asker: Asker, all: Row[]): Promise<string | null> {
    const column = Object.keys(all[0]?.row ?? {}).at(-1)!;
    return this.compare('changes', table, CHANGED, asker, await this.tried('change', table, asker, all.map((row) => ({ ...row, set: `${column} = ${column}` }))));
  }

  private async removed(table: string, asker: Asker, all: Row[]): Promise<string | null> {
    return this.compare('takes away', table, REMOVED, asker, await this.tried('take away', table, asker, all));
  }

  /** An update without a condition reads no row, so that only the policy on updates holds it. */
  private async blindlyChanged(table: string, asker: Asker): Promise<string | null> {
    if (!CHANGED[table]) return null;
    const changed = await this.undone(asker, `update ${table} set ${BLINDLY[table] ?? 'version = 1'} returning 1`);
    const expected = await this.owner(`select 1 from ${table} where ${this.rule('changes', table, CHANGED, asker)}`);
    return changed === expected.length ? null : `changes ${changed} rows at once, not ${expected.length}`;
  }

  /** The same for taking away; where other rows hang on them, it stops there. */
  private async blindlyRemoved(table: string, asker: Asker): Promise<string | null> {
    if (!REMOVED[table]) return null;
    const removed = await this.undone(asker, `delete from ${table} returning 1`);
    const expected = await this.owner(`select 1 from ${table} where ${this.rule('takes away', table, REMOVED, asker)}`);
    return removed === expected.length || /foreign key/.test(String(removed)) ? null : `takes away ${removed} rows at once, not ${expected.length}`;
  }

  /** How many rows a statement answers, or what it is refused with. */
  async undone(asker: Asker, sql: string): Promise<number | string> {
    const db = this.stage.product.api.get(Db);
    let found: number | string = 0;
    await db.as(asker.actor, async () => {
      found = (await db.query(sql)).length;
      throw new Error('undone');
    }).catch((error: Error) => {
      if (error.message !== 'undone') found = error.message;
    });
    return found;
  }

  /** What a row becomes must be theirs as well. */
  private async moved(table: string, asker: Asker): Promise<string | null> {
    for (const [name, sql] of MOVED[table] ?? []) {
      if (this.askers[name] !== asker) continue;
      const found = await this.undone(asker, this.forOwner(sql, asker));
      if (!String(found).includes('violates row-level security policy')) return `moves a row out of their own: ${found}`;
    }
    return null;
  }

  private async tried(what: string, table: string, asker: Asker, rows: object[]): Promise<string[]> {
    return (await this.as<{ key: string }>(asker, 'select try_rows($1, $2::regclass, $3::jsonb) as key', [what, table, JSON.stringify(rows)])).map(({ key }) => key);
  }

  private async compare(does: Doing, table: string, rules: Rules, asker: Asker, found: string[]): Promise<string | null> {
    const expected = await this.owner<{ key: string }>(`select md5(t::text) as key from ${table} t where ${this.rule(does, table, rules, asker)}`);
    const missing = expected.filter(({ key }) => !found.includes(key));
    const more = found.filter((key) => !expected.some((row) => row.key === key));
    return missing.length || more.length ? `${does} ${found.length} rows, not ${expected.length} (${more.length} too many, ${missing.length} too few)` : null;
  }

  /** The system sees and does everything but a few things; of everybody else it is written row by row. */
  private rule(does: Doing, table: string, rules: Rules, asker: Asker): string {
    if (asker.actor.audience === 'system') return String(!NOT_FOR_THE_SYSTEM[does].includes(table));
    return this.forOwner(rules[table] ?? 'false', asker);
  }

  private forOwner(sql: string, { actor, cases }: Asker): string {
    const list = (values: readonly (string | number)[], type: string): string => `'{${values.join(',')}}'::${type}[]`;
    return sql.replaceAll('$cases', list(cases, 'uuid')).replaceAll('$units', list(actor.units, 'int'))
      .replaceAll('$roles', list(actor.roles, 'text')).replaceAll('$audience', `'${actor.audience}'`)
      .replaceAll('$me', actor.accountId ? `'${actor.accountId}'::uuid` : 'null::uuid');
  }

  /** The number of rows a connection sees that has not said whom it is for, table by table. */
  unsaid(): Promise<[string, number][]> {
    const db = this.stage.product.api.get(Db);
    return db.as(NOBODY, async () => {
      await db.query(`select set_config(name, '', true) from unnest(array['app.account', 'app.audience', 'app.roles', 'app.units']) name`);
      const found: [string, number][] = [];
      for (const table of TABLES) found.push([table, (await db.query(`select 1 from ${table} limit 1`)).length]);
      return found;
    });
  }
}

/** A row in every table that the people on the stage have left empty, and the cases that are needed besides theirs. */
async function fillTheRest({ product: { db }, union: { world, units, workplaces, cases, member, rep, direkt, strangerRep, caseId, materialId } }: Stage): Promise<MoreCases> {
  const quiet = newId();
  for (const sql of [
    `insert into composer_drafts (case_id, account_id, kind, body_sealed, at) values ('${caseId}', '${rep.id}', 'message', '\\x00', now())`,
    `insert into talks_told (case_id, at) select id, now() from cases where state <> 'draft' on conflict do nothing`, `insert into mandate_news (mandate_id, step, at) select id, '30', now() from mandates`,
    `insert into recovery_codes (account_id, code_hash) select id, 'x' from accounts`,
    `insert into sign_in_links (id, account_id, purpose, token_hash, created_at, expires_at) select id, id, 'sign-in', '\\x01', now(), now() from accounts limit 1`,
    `insert into event_seals (position, event_id, hash, sealed_at) select 1000000, max(id), sha256('x'), now() from event_log`,
    `insert into unsealed_events select max(id) from event_log on conflict do nothing`,
    `insert into chain_checks (at, position, whole, faults) values (now(), 0, true, 0)`, `insert into sign_in_attempts (key, count, until) values ('\\x01', 1, now())`,
    ...Object.entries({ 'out of scope': [[rep.id, 'rep']], own: [[rep.id, 'member'], [member.id, 'rep']] } as const).flatMap(([kind, written]) => written.map(([author, side]) =>
      `insert into messages (id, case_id, author_id, side, body_sealed, at) values (uuidv7(), '${cases[kind as Kind]}', '${author}', '${side}', '\\x00', now())`)),
    ...[[cases['out of scope'], rep.id], [cases.own, member.id]].map(([id, author]) =>
      `insert into notes (id, case_id, author_id, body_sealed, at) values (uuidv7(), '${id}', '${author}', '\\x00', now())`),
    // a workplace of the section that nobody has a case from
    `insert into workplaces select (jsonb_populate_record(w, '{"id": "${quiet}"}')).* from workplaces w where id = '${workplaces.office}'`,
    `insert into checks select (jsonb_populate_record(k, jsonb_build_object('id', uuidv7(), 'workplace_id', '${quiet}'))).* from checks k where workplace_id = '${workplaces.office}' limit 1`,
    `insert into checks select (jsonb_populate_record(k, jsonb_build_object('id', uuidv7(), 'case_id', '${cases['her own as a member']}'::text))).* from checks k where case_id = '${cases.own}' limit 1`,
    `insert into sealing_keys select (jsonb_populate_record(k, '{"subject_id": "${quiet}"}')).* from sealing_keys k where subject_id = '${cases.own}'`,
    `update accounts set workplace_id = '${workplaces.office}' where id = '${strangerRep.id}'`, // works here, and is a rep elsewhere
    `insert into materials select (jsonb_populate_record(m, jsonb_build_object('id', uuidv7(), 'status', 'missing'))).* from materials m where id = '${materialId}'`,
    `insert into outbox (event_id, at) select max(id), '2099-01-01' from event_log e where not exists (select 1 from outbox o where o.event_id = e.id)`,
  ]) await db.query(sql);
  await world.person({ name: 'Tyst Prov', unitId: units.section }); // a member who has asked for nothing
  const [silent, above] = [await world.person({ name: 'Tore Prov', unitId: units.section }), await world.rep('Berit Prov', units.branch)];
  const copied = async (of: string, changes: object): Promise<string> => {
    const id = newId();
    await db.query('insert into cases overriding system value select (jsonb_populate_record(c, $2)).* from cases c where id = $1', [of, { id, ...changes }]);
    return id;
  };
  return {
    silent,
    byPhone: await copied(cases['in scope'], { number: 'ST-2026-99999', source: 'phone', member_id: silent.id, rep_id: above.id, state: 'assigned' }),
    theAdvisers: await copied(cases['in scope'], { number: 'ST-2026-99996', source: 'phone', member_id: direkt.id, state: 'submitted' }),
    ownEnded: await copied(cases.closed, { number: 'ST-2026-99998', member_id: rep.id, rep_id: null }),
    keptFromEnded: await copied(cases.closed, { number: 'ST-2026-99997', member_id: silent.id, rep_id: null, kept_out: [rep.id] }),
  };
}
