/**
 * The pieces policies are made of. Each setting is read once per statement (an initplan sub-select),
 * with leakproof operators only: a helper function in a policy would cost fifty times as much.
 * No settings → null → no rows.
 */
export const me = `(select nullif(current_setting('app.account', true), '')::uuid)`;
export const audience = `(select current_setting('app.audience', true))`;
export const isSystem = `${audience} = 'system'`;
export const isSignIn = `${audience} = 'sign-in'`;
export const isMember = `${audience} = 'member'`;
export const isStaff = `${audience} = 'staff'`;
export const hasRole = (role: string): string =>
  `'${role}' = any((select string_to_array(current_setting('app.roles', true), ','))::text[])`;
export const inMyUnits = (column: string): string =>
  `${column} = any((select string_to_array(current_setting('app.units', true), ',')::int[])::int[])`;

/**
 * Whether there is such a row, for a policy whose kept plan must answer from an index: an `exists` may be planned as one look through the
 * whole other table, a scalar sub-select never is.
 */
export const found = (query: string): string => `(select true from ${query} limit 1)`;

/** Switches row security on, for the owner too, and lets the app role in through the policies given. */
export function protect(table: string, grants: string, policies: Record<string, { on: string; using?: string; check?: string }>): string {
  return [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `grant ${grants} on ${table} to samtalsstod_app`,
    // whoever owns the tables runs no part of the product but the functions with definer rights; it need not be a superuser
    `create policy ${table}_owner on ${table} to current_user using (true) with check (true)`,
    ...Object.entries(policies).map(([name, p]) =>
      [`create policy ${name} on ${table} for ${p.on}`, p.using && `using (${p.using})`, p.check && `with check (${p.check})`]
        .filter(Boolean).join(' ')),
  ].join(';\n') + ';';
}
