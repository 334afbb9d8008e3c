import { withoutEachPart } from './conditions.js';
import type { Rows } from './rows.js';

/** The second wall with one piece of it gone. */
export interface PolicyMutant {
  name: string;
  /** Why nobody could miss it. */
  saidTwice?: string;
  table: string;
  break: string;
  mend: string;
}

/** Policies that ask for the web app first, so that a dear sub-select is not begun in vain, although what follows could not be true in the other. */
const ASKED_FIRST: Record<string, string> = {
  'accounts_with_case using': 'a member sees only own cases, and so only themselves by them', 'accounts_who_handle using': 'accounts_acting_for_me gives a member the same',
  'accounts_with_a_mandate using': 'a member sees only own mandates', 'accounts_acting_for_me using': 'staff see no case of their own',
  'accounts_acting using': 'accounts_acting_for_me gives a member the same', 'cases_change with check': 'staff may change what they see, and see no case of their own',
  'cases_discard using': 'staff see no case of their own, and so take none away', 'talks_told_tell with check': 'staff see no case of their own',
  'follow_ups_answer using': 'follow_ups_scope gives staff more', 'follow_ups_mine using': 'follow_ups_scope gives staff the same',
};

function saidTwice(policy: string, changed: string): string | undefined {
  if (/IS NOT NULL\) or true/.test(changed)) return 'nothing equals what is null';
  return /app\.audience'::text, true\) AS current_setting\) = '\w+'::text\) or true/.test(changed) ? ASKED_FIRST[policy] : undefined;
}

interface Policy { tablename: string; policyname: string; cmd: string; qual: string | null; with_check: string | null }

/** Each policy's conditions, one at a time, made to let everything through, then part by part; each policy shut altogether; each table with its wall switched off. */
export async function policyMutants(rows: Rows): Promise<PolicyMutant[]> {
  const policies = await rows.owner<Policy>(
    `select tablename, policyname, cmd, qual, with_check from pg_policies where schemaname = 'public' and policyname <> tablename || '_owner' order by 1, 2`);
  const tables = [...new Set(policies.map(({ tablename }) => tablename))];
  return [
    ...policies.flatMap(openings), ...policies.flatMap(inPart), ...policies.map(closing),
    ...tables.map((table) => ({
      name: `${table} without row security`, table, break: `alter table ${table} disable row level security`, mend: `alter table ${table} enable row level security`,
    })),
  ];
}

function openings({ tablename: table, policyname, qual, with_check: check }: Policy): PolicyMutant[] {
  const alter = `alter policy ${policyname} on ${table}`;
  return [
    ...(qual && qual !== 'true' ? [{ name: `${policyname} lets every row be used`, table, break: `${alter} using (true)`, mend: `${alter} using (${qual})` }] : []),
    ...(check && check !== 'true' ? [{ name: `${policyname} takes in every row`, table, break: `${alter} with check (true)`, mend: `${alter} with check (${check})` }] : []),
  ];
}

/** Each part of a condition by itself. */
function inPart({ tablename: table, policyname, qual, with_check: check }: Policy): PolicyMutant[] {
  const alter = `alter policy ${policyname} on ${table}`;
  const mutants = (what: 'using' | 'with check', whole: string | null): PolicyMutant[] => withoutEachPart(whole ?? '').map((changed) => {
    const why = saidTwice(`${policyname} ${what}`, changed);
    return { name: `${policyname} ${what} ${changed.replaceAll(/\s+/g, ' ')}`, table, break: `${alter} ${what} (${changed})`, mend: `${alter} ${what} (${whole})`, ...(why && { saidTwice: why }) };
  });
  return [...mutants('using', qual), ...mutants('with check', check)];
}

function closing({ tablename: table, policyname, qual, with_check: check }: Policy): PolicyMutant {
  const alter = (using: string | null, taking: string | null): string =>
    [`alter policy ${policyname} on ${table}`, using !== null && `using (${using})`, taking !== null && `with check (${taking})`].filter(Boolean).join(' ');
  return { name: `${policyname} is away`, table, break: alter(qual && 'false', check && 'false'), mend: alter(qual, check) };
}

/** What is found wrong with the wall in that state. */
export async function withMutant(rows: Rows, mutant: PolicyMutant): Promise<string[]> {
  await rows.owner(mutant.break);
  try {
    return await rows.faults(mutant.table, true);
  } finally {
    await rows.owner(mutant.mend);
  }
}
