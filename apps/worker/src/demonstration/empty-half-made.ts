import { asOwner } from '@app/platform';

/** What the migrations themselves put in; and units, which criteria may point at. */
const KEPT = ['schema_migrations', 'criteria_sets', 'criteria', 'plans', 'plan_steps', 'units', 'event_chain'];

/**
 * Makes ready for loading; false when there is nothing to do. Data left half made by a load that was cut off is taken away first,
 * which only the owner of the database can do. Never touches a database that holds anything but a demonstration's beginning.
 */
export async function emptyHalfMade(ownerUrl: string | undefined, say: (line: string) => void): Promise<boolean> {
  if (!ownerUrl) return true;
  return asOwner(ownerUrl, async (query) => {
    const [{ loaded, begun, others }] = await query<{ loaded: boolean; begun: boolean; others: boolean }>(
      `select exists (select 1 from event_log where name = 'demonstration.loaded') as loaded, exists (select 1 from units) as begun,
         exists (select 1 from accounts where email not like '%@example.org') as others`);
    if (loaded) say('there already');
    else if (others) say('left alone: there are people who are not invented');
    if (loaded || others) return false;
    if (!begun) return true;
    const tables = await query<{ name: string }>(
      `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename <> all($1)`, [KEPT]);
    await query(`truncate ${tables.map(({ name }) => name).join(', ')} restart identity`);
    await query('delete from units');
    await query(`select setval(pg_get_serial_sequence('units', 'id'), 1, false)`);
    await query(`select setval(quote_ident(sequencename)::regclass, 1, false) from pg_sequences where sequencename like 'case_number_%'`);
    say('a load that was cut off is begun again');
    return true;
  });
}
