import type { Rows } from './rows.js';

/** The second wall with one piece of it gone. */
export interface PolicyMutant {
  name: string;
  table: string;
  break: string;
  mend: string;
}

interface Policy { tablename: string; policyname: string; cmd: string; qual: string | null; with_check: string | null }

/** Each policy's conditions, one at a time, made to let everything through; each policy shut altogether; each table with its wall switched off. */
export async function policyMutants(rows: Rows): Promise<PolicyMutant[]> {
  const policies = await rows.owner<Policy>(
    `select tablename, policyname, cmd, qual, with_check from pg_policies where schemaname = 'public' and policyname <> tablename || '_owner' order by 1, 2`);
  const tables = [...new Set(policies.map(({ tablename }) => tablename))];
  return [
    ...policies.flatMap(openings), ...policies.map(closing),
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
