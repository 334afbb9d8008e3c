import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { migrate, migrationSource } from '../../migrations/migrate.js';
import { migrations } from '../../migrations/list.js';
import { freshDatabase } from '../setup/database.js';
import { type Product, startProduct } from '../setup/product.js';

/** Names of places, words and rules, and counts by unit that the app role has no right to: the same for everybody, about nobody. */
const OPEN_TABLES = ['case_counts', 'criteria', 'criteria_sets', 'employers', 'plan_steps', 'plans', 'schema_migrations', 'units'];

interface Column {
  table_name: string;
  column_name: string;
  is_nullable: 'YES' | 'NO';
  column_default: string | null;
  is_identity: 'YES' | 'NO';
}

describe('the migrations', () => {
  let product: Product;
  let columns: Map<string, Column>;

  beforeAll(async () => {
    product = await startProduct();
    const { rows } = await product.db.query<Column>("select * from information_schema.columns where table_schema in ('public', 'report')");
    columns = new Map(rows.map((row) => [`${row.table_name}.${row.column_name}`, row]));
  }, 60_000);
  afterAll(() => product.stop());

  it('make every column the entities know, empty only where the entity says so', () => {
    const { entityMetadatas } = product.api.get(DataSource);
    expect(entityMetadatas.length).toBeGreaterThan(5);
    for (const entity of entityMetadatas) {
      for (const { databaseName, isNullable } of entity.columns) {
        const name = `${entity.tableName}.${databaseName}`;
        const column = columns.get(name);
        expect([name, column ? 'exists' : 'missing']).toEqual([name, 'exists']);
        expect([name, isNullable]).toEqual([name, column!.is_nullable === 'YES']);
      }
    }
  });

  it('make no column that must be filled and that the entity of its table does not know', () => {
    for (const entity of product.api.get(DataSource).entityMetadatas) {
      const known = new Set(entity.columns.map(({ databaseName }) => databaseName));
      const forgotten = [...columns.values()].filter((column) => column.table_name === entity.tableName && !known.has(column.column_name)
        && column.is_nullable === 'NO' && column.column_default === null && column.is_identity === 'NO');
      expect(forgotten.map(({ table_name, column_name }) => `${table_name}.${column_name}`)).toEqual([]);
    }
  });

  it('put every table with data about people behind row-level security that holds for the owner too', async () => {
    const { rows } = await product.db.query<{ name: string }>(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity) order by 1`);
    expect(rows.map(({ name }) => name)).toEqual(OPEN_TABLES);
  });

  it('can be taken back one by one, and made again', async () => {
    const database = await freshDatabase();
    const source = await migrationSource(database.ownerUrl).initialize();
    for (const _ of migrations) await source.undoLastMigration();
    const left = await source.query("select table_name as name from information_schema.tables where table_schema = 'public'") as { name: string }[];
    await source.destroy();
    expect(left.map(({ name }) => name)).toEqual(['schema_migrations']);
    expect(await migrate(database.ownerUrl, 'app-test')).toHaveLength(migrations.length);
    expect(await migrate(database.ownerUrl, 'app-test')).toEqual([]);
    await database.drop();
  }, 60_000);
});
