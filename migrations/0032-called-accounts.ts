import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Everybody of a name, whatever they are today: a rep the member has named must not see the case either when it comes to their unit later,
 * or when their mandate begins later. Names are compared as people write them, as `sameName` of the cases room does. Ids only.
 */
export class CalledAccounts1760000000032 implements MigrationInterface {
  name = 'CalledAccounts1760000000032';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create function plain_name(name text) returns text language sql immutable parallel safe
        return btrim(regexp_replace(lower(normalize(name)), '[^[:alnum:]]+', ' ', 'g'));
      create index accounts_called on accounts (plain_name(name));
      create function accounts_called(names text[]) returns uuid[] language sql stable security definer set search_path = public as $f$
        select coalesce(array_agg(a.id), '{}') from accounts a
        where plain_name(a.name) = any(array(select plain_name(n) from unnest(names) n where plain_name(n) <> ''))
      $f$;
      revoke all on function accounts_called from public;
      grant execute on function accounts_called to samtalsstod_app;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop function accounts_called; drop index accounts_called; drop function plain_name');
  }
}
