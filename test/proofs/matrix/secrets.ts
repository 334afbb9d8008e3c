import { KINDS, type Kind, SHELTERED_PHONE, wordOf } from '../../factories/divided-union.js';
import type { Cell } from './cells.js';
import type { Query, Stage } from './stage.js';
import { type Role, SEES, TELLS_MORE } from './table.js';

/** What is hidden from a role: words and numbers that must never reach it, and rows that it must never change. */
export interface Secrets {
  words: string[];
  cases: string[];
  things: string[];
  /** Everybody else there is. */
  others: string[];
}

/** To whom a member's name in another branch is unknown: all but an adviser, who finds members by number. */
const knowsNoNames = (role: Role): boolean => role !== 'adviser';
/** Who a member with protected identity is, only the one who has the case knows. */
const knowsTheSheltered = (role: Role): boolean => role === 'unit lead';

export async function secretsOf(role: Role, { union, product, accounts }: Stage): Promise<Secrets> {
  const hidden = KINDS.filter((kind) => !SEES[role].includes(kind));
  const cases = hidden.map((kind: Kind) => union.cases[kind]);
  const numbers = await product.db.query<{ number: string }>('select number from cases where id = any($1) and number is not null', [cases]);
  const { manager, training, material, mandate, followUp, notice } = union.far;
  const others = await product.db.query<{ id: string }>('select id from accounts where id is distinct from $1', [accounts[role] ?? null]);
  const mandates = role === 'administrator' ? [] : [mandate];
  return {
    cases, others: others.rows.map(({ id }) => id), things: [manager, training, material, followUp, notice, union.far.workplace, mandate],
    words: [
      ...cases, ...numbers.rows.map(({ number }) => number), ...hidden.map(wordOf), wordOf('far'), manager, training, material, followUp, notice, ...mandates,
      ...(knowsNoNames(role) ? [union.other.name, union.other.email] : []), ...(knowsTheSheltered(role) ? [] : [union.sheltered.name, union.sheltered.email, SHELTERED_PHONE]),
      ...(role === 'member' ? ['Internanteckning'] : []),
      ...(role === 'unit lead' ? [] : ['Linneas utkast']), ...(role === 'rep' ? [] : ['Rebeckas utkast']),
    ],
  };
}

/** The secrets that stand in an answer although nobody put them in the question. */
export function toldIn(text: string, { words }: Secrets, { id, query, operation }: Cell): string[] {
  return words.filter((word) => text.includes(word) && word !== id && !query.includes(word) && !TELLS_MORE[operation.name]?.test(word));
}

const OF_CASES = ['messages', 'notes', 'follow_ups', 'checks', 'talks_told', 'event_log'];
const OF_THINGS = ['managers', 'trainings', 'materials', 'workplaces', 'mandates', 'follow_ups'];
const OF_PEOPLE = ['notices', 'idempotency_keys', 'recovery_codes'];

/**
 * A number that is another as soon as anything hidden has been added, changed or taken away. What others have begun to write (`drafts`) nobody
 * can look at while row security stands: not even the product itself.
 */
export async function markOfHidden(query: Query, { cases, things, others }: Secrets, drafts: boolean): Promise<string> {
  const parts = [
    'select hashtext(t::text)::bigint as h from cases t where id = any($1::uuid[])',
    ...OF_CASES.map((table) => `select hashtext(t::text) from ${table} t where case_id = any($1::uuid[])`),
    ...OF_THINGS.map((table) => `select hashtext(t::text) from ${table} t where id = any($2::uuid[])`),
    'select hashtext(t::text) from accounts t where id = any($3::uuid[])',
    ...(drafts ? [...OF_PEOPLE, 'composer_drafts'] : OF_PEOPLE).map((table) => `select hashtext(t::text) from ${table} t where account_id = any($3::uuid[])`),
    'select hashtext(concat(id, revoked_at)) from sessions t where account_id = any($3::uuid[])',
  ];
  const [row] = await query<{ mark: string }>(`select sum(h)::text || ' ' || count(*) as mark from (${parts.join(' union all ')}) all_rows`, [cases, things, others]);
  return row!.mark;
}

/** Kept of every request, refused or not: when somebody was last seen, and guesses at signing in. */
const COUNTED_ANYWAY = ['sessions', 'sign_in_attempts'];

/** The same for every table there is, but for those. */
export async function markOfEverything({ product: { db } }: Stage): Promise<string> {
  const { rows: tables } = await db.query<{ name: string }>(`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> all($1)`, [COUNTED_ANYWAY]);
  const parts = tables.map(({ name }) => `select hashtext(t::text)::bigint as h from ${name} t`);
  const { rows: [row] } = await db.query<{ mark: string }>(`select sum(h)::text || ' ' || count(*) as mark from (${parts.join(' union all ')}) all_rows`);
  return row!.mark;
}
