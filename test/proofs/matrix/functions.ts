import type { Asker } from './askers.js';
import type { Rows } from './rows.js';
import { LONG } from './tell.js';

const ENDED = `state in ('resolved', 'closed', 'withdrawn')`;
const answered = <T>(asking: Promise<T[]>): Promise<T[] | 'refused'> => asking.catch(() => 'refused' as const);

/** A few functions see further than whoever asks: what each gives out, by whoever asks, against what it may. */
export async function functionFaults(rows: Rows): Promise<string[]> {
  const { union: { units, cases, sheltered } } = rows.stage;
  const faults: string[] = [];
  const expect = (what: string, found: unknown, expected: unknown): void => {
    if (JSON.stringify(found) !== JSON.stringify(expected)) faults.push(`${what}: ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`);
  };
  const [{ people, numbers }] = await rows.owner<{ people: string[]; numbers: string[] }>(
    'select (select array_agg(id) from accounts) as people, (select array_agg(id) from cases where number is not null) as numbers') as [{ people: string[]; numbers: string[] }];
  const drafts = [cases.draft, cases['own draft']];
  for (const [name, asker] of Object.entries({ ...rows.askers, 'the officer in the member portal': OFFICER_AS_MEMBER })) {
    const { actor: { audience, roles, units: mine } } = asker;
    const officer = audience === 'staff' && roles.includes('dpo');
    const names = await rows.as<{ id: string; name: string | null }>(asker, 'select * from audit_names($1)', [people]);
    expect(`names for ${name}`, [names.length, names.find(({ id }) => id === sheltered.id)?.name ?? null], [officer ? people.length : 0, null]);
    expect(`numbers for ${name}`, (await rows.as(asker, 'select * from audit_cases($1, null)', [[...numbers, ...drafts]])).length, officer ? numbers.length : 0);
    for (const keeping of ['keep_figures(now())', `kept_figures('{}')`, `publish_figures(now(), '{}', '{}', '{}', '{}', '{}')`]) {
      expect(`${keeping} by ${name}`, typeof await rows.undone(asker, `select report.${keeping}`) === 'number', audience === 'system');
    }
    for (const inside of ['report.published', 'report.counted', 'report.count_figures(now())']) {
      expect(`${inside} for ${name}`, await answered(rows.as(asker, `select * from ${inside}`)), 'refused');
    }
    if (audience === 'system') continue; // moves every case, and asks none of the rest
    const [ended] = await rows.owner<{ n: number }>(`select count(*)::int as n from cases where id = any($1) and ${ENDED}`, [asker.cases]);
    expect(`ended cases for ${name}`, (await rows.as<{ n: number }>(asker, 'select ended_cases() as n'))[0]!.n, audience === 'staff' ? ended!.n : 0);
    for (const unit of [units.section, units.elsewhere]) {
      for (const asking of ['local_figures($1, now())', `published_figures($1, '{2026}')`]) {
        const given = await answered(rows.as(asker, `select * from report.${asking}`, [unit])) !== 'refused';
        expect(`${asking} of unit ${unit} for ${name}`, given, audience === 'staff' && (roles.includes('direkt') || mine.includes(unit)));
      }
    }
    for (const [kind, id] of Object.entries(cases)) expect(`${name} moves a case ${kind}`, await moves(rows, asker, id), asker.cases.includes(id));
  }
  return [...faults, ...await sessionFaults(rows)];
}

const OFFICER_AS_MEMBER: Asker = { actor: { accountId: null, audience: 'member', roles: ['dpo'], units: [] }, cases: [] };

async function moves(rows: Rows, asker: Asker, id: string): Promise<boolean> {
  const refused = await rows.undone(asker, `select move_case('${id}', ${rows.stage.union.units.direkt}, '{}')`);
  return typeof refused === 'number';
}

/** Whom a cookie is: nobody once the session or the account has ended, and without the units of a mandate that is over. */
async function sessionFaults(rows: Rows): Promise<string[]> {
  const { rep, lapsed, other, strangerRep, units } = rows.stage.union;
  const token = (of: string): string => `sha256('${of}')`;
  const session = (of: string, account: string, revoked: string): string => `insert into sessions (id, token_hash, account_id, audience, step, created_at, last_seen_at, revoked_at)
    values (uuidv7(), ${token(of)}, '${account}', 'staff', 'signed-in', now(), now(), ${revoked}) on conflict do nothing`;
  for (const sql of [
    session('open', rep.id, 'null'), session('revoked', strangerRep.id, 'now()'), session('over', lapsed.id, 'null'), session('disabled', other.id, 'null'),
    `update accounts set disabled_at = now() where id = '${other.id}'`,
  ]) await rows.owner(sql);
  const found = await rows.owner<{ of: string; units: number[] }>(['open', 'revoked', 'over', 'disabled', 'unknown'].map((of) =>
    `select '${of}' as of, array(select unnest(s.units) order by 1) as units from session_actor(${token(of)}, '2026-11-23') s`).join(' union all '));
  await rows.owner(`update accounts set disabled_at = null where id = '${other.id}'`);
  await rows.owner(`delete from sessions where token_hash = any(array[${['open', 'revoked', 'over', 'disabled'].map(token).join(', ')}])`);
  const said = JSON.stringify(Object.fromEntries(found.map((row) => [row.of, row.units])));
  const right = JSON.stringify({ open: [units.section, units.club].sort((a, b) => a - b), over: [] });
  return said === right ? [] : [`sessions: ${said}, not ${right}`];
}

/** Each condition of each of them, with what stands there when it is gone. */
const CONDITIONS: [name: string, condition: RegExp, without: string][] = [
  ['audit_names', /current_setting\('app.audience', true\) = 'staff'/, 'true'], ['audit_names', /'dpo' = any\([^)]*\), ','\)\)/, 'true'],
  ['audit_names', /case when a\.protected_identity then null else a\.name end/, 'a.name'],
  ['audit_cases', /current_setting\('app.audience', true\) = 'staff'/, 'true'], ['audit_cases', /'dpo' = any\([^)]*\), ','\)\)/, 'true'],
  ['audit_cases', /c\.number is not null/, 'true'],
  ['ended_cases', /where t\.queue_unit_id = any/, 'where true or t.queue_unit_id = any'], ['ended_cases', /case when current_setting\('app.audience', true\) = 'staff'/, 'case when true'],
  ['ended_cases', /where c\.member_id =/, 'where false and c.member_id ='],
  ['ended_cases', /where c\.kept_out <> '\{\}'/, `where false and c.kept_out <> '{}'`],
  ['require_reader', /if current_setting\('app.audience', true\) = 'staff' is not true or/, 'if'], ['require_reader', /or not coalesce\(/, 'or false and not coalesce('], ['require_reader', /'direkt' = any\(string_to_array\([^)]*\), ','\)\)/, 'true'],
  ['local_figures', /perform report.require_reader\(about\);/, ''], ['published_figures', /perform report.require_reader\(about\);/, ''],
  ...['keep_figures', 'kept_figures', 'publish_figures'].map((name): [string, RegExp, string] => [name, /current_setting\('app.audience', true\) = 'system' is not true/, 'false']),
  ['move_case', /if not found then/, 'if false then'],
  ['session_actor', /where s\.token_hash = token and s\./, 'where s.'], ['session_actor', /where m\.account_id = found_account\.id and/, 'where'],
  ['session_actor', /on_date between m\.from_date and coalesce\(m\.ended_on - 1, m\.to_date\)/, 'true'],
  ['session_actor', /s\.revoked_at is null/, 'true'], ['session_actor', /a\.disabled_at is null/, 'true'],
  // these see no further than whoever asks, and say of whom the asker may know the name
  ['acted_in_a_case_i_see', /e\.actor_id = who/, 'true'], ['acts_in_a_case_of_mine', /c\.rep_id = who/, 'true'], ['acts_in_a_case_of_mine', /e\.actor_id = who/, 'true'],
];

/** Those that go unmissed. */
export async function unnoticedInFunctions(rows: Rows): Promise<{ tried: number; unnoticed: string[] }> {
  const unnoticed: string[] = [];
  const tried = LONG ? CONDITIONS : CONDITIONS.filter((_, at) => at % 8 === 0);
  for (const [name, condition, without] of tried) {
    const [{ definition }] = await rows.owner<{ definition: string }>('select pg_get_functiondef(oid) as definition from pg_proc where proname = $1', [name]) as [{ definition: string }];
    const changed = definition.replace(condition, without);
    if (changed === definition) throw new Error(`${name} has no ${condition}`);
    await rows.owner(changed);
    const missed = [...await functionFaults(rows), ...await rows.faults('accounts', true)].length > 0;
    if (!missed) unnoticed.push(`${name} without ${condition}`);
    await rows.owner(definition);
  }
  return { tried: tried.length, unnoticed };
}
