import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { Test } from '@nestjs/testing';
import pg from 'pg';
import { Clock, Config, Db, PlatformModule, type Actor } from '@app/platform';
import { ReportsModule } from '@app/reports';
import type { LocalReport, ReportFigure } from '../../libs/reports/src/reports.dto.js';
import { KeptFigures } from '../../libs/reports/src/kept-figures.js';
import { ReportsRepository } from '../../libs/reports/src/reports.repository.js';
import { ReportsService } from '../../libs/reports/src/reports.service.js';
import { freshDatabase, type FreshDatabase } from '../setup/database.js';
import { SettableClock } from '../setup/settable-clock.js';

const NOW = new Date('2026-11-24T09:00:00Z');
const HIDDEN: ReportFigure = { hidden: true, value: null, coverage: null };

let database: FreshDatabase;
let room: TestingModule;
let owner: pg.Client;
const units: Record<'union' | 'north' | 'south' | 'section', number> = { union: 0, north: 0, south: 0, section: 0 };

const staff = (roles: string[], mine: number[]): Actor => ({ accountId: null, audience: 'staff', roles, units: mine });
const reportFor = (actor: Actor, unitId?: number, from = '2026-Q1', to = '2026-Q4'): Promise<LocalReport> =>
  room.get(Db).as(actor, () => room.get(ReportsService).local({ unitId, from, to }));
const figure = (report: LocalReport, code: string, quarter: string, place: 'unit' | 'parent' | 'nation' = 'unit'): ReportFigure | undefined =>
  report.measures.find((measure) => measure.code === code)?.[place]?.quarters[report.quarters.indexOf(quarter)];

/** One request from one member each, half of them still open: `late` of them answered after the target. */
async function requests(unit: number, submitted: string, count: number, late = 0): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    const email = `${unit}-${submitted}-${at}@example.org`;
    const { rows: [{ id }] } = await owner.query<{ id: string }>(
      'insert into accounts (name, email, email_key, created_at) values ($1, $1, $1, $2) returning id', [email, NOW]);
    await owner.query(
      `insert into cases (id, state, member_id, unit_id, queue_unit_id, needs, submitted_at, answer_by, first_answer_at, created_at, last_event_at)
       values (uuidv7(), $5, $1, $2, $2, '{prepare}', $3::timestamptz, $3::timestamptz + interval '2 days',
         $3::timestamptz + make_interval(hours => $4), $3, $3)`, [id, unit, submitted, at < late ? 72 : 6, at % 2 ? 'closed' : 'in-progress']);
  }
}

beforeAll(async () => {
  database = await freshDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const unit = async (name: string, kind: string, parent: number | null): Promise<number> => (await owner.query<{ id: number }>(
    'insert into units (name, kind, parent_id) values ($1, $2, $3) returning id', [name, kind, parent])).rows[0].id;
  units.union = await unit('Fackförbundet', 'union', null);
  units.north = await unit('Avdelning Norr', 'branch', units.union);
  units.south = await unit('Avdelning Syd', 'branch', units.union);
  units.section = await unit('Sektion Nordost', 'section', units.north);
  for (const month of ['2025-11', '2026-02', '2026-05', '2026-08', '2026-11']) {
    await requests(units.section, `${month}-10T09:00:00Z`, month === '2026-05' ? 3 : 12);
    await requests(units.north, `${month}-11T09:00:00Z`, 14, month === '2026-02' ? 2 : 6);
    await requests(units.south, `${month}-12T09:00:00Z`, 30, 9);
  }
  await requests(units.south, '2026-03-31T22:30:00Z', 6); // already April in Stockholm

  const config = new Config({ DATABASE_URL: database.appUrl, SMTP_URL: 'smtp://127.0.0.1:1', MASTER_KEY: Buffer.alloc(32, 7).toString('base64') });
  room = await Test.createTestingModule({ imports: [PlatformModule, ReportsModule] })
    .overrideProvider(Config).useValue(config).overrideProvider(Clock).useValue(new SettableClock(NOW)).compile();
  await room.init();
});

afterAll(async () => {
  await room?.close();
  await owner?.end();
  await database?.drop();
});

describe('the local report', () => {
  it('counts a unit with everything below it, beside the whole union', async () => {
    const report = await reportFor(staff(['rep'], [units.north, units.section]), units.north);
    expect(report.unit.name).toBe('Avdelning Norr');
    expect(report.parent).toBeNull();
    expect(report.nation?.name).toBe('Fackförbundet');
    expect(figure(report, 'requests', '2026-Q3')).toEqual({ hidden: false, value: 26, coverage: null });
    expect(figure(report, 'requests', '2026-Q3', 'nation')?.value).toBe(56);
    expect(figure(report, 'need.prepare', '2026-Q3')?.value).toBe(26);
    expect(figure(report, 'answer-hours', '2026-Q3')?.value).toBe(6);
  });

  it('puts the branch between a section and the union', async () => {
    const report = await reportFor(staff(['rep'], [units.section]), units.section);
    expect(report.parent?.name).toBe('Avdelning Norr');
    expect(figure(report, 'requests', '2026-Q3')?.value).toBe(12);
    expect(figure(report, 'requests', '2026-Q3', 'parent')?.value).toBe(26);
  });

  it('hides a number under five, and every number that would give it away', async () => {
    const rep = staff(['rep'], [units.north, units.section]);
    expect(figure(await reportFor(rep, units.section), 'requests', '2026-Q2')).toEqual(HIDDEN);
    const section = await reportFor(rep, units.section);
    const { quarters, years } = section.measures.find(({ code }) => code === 'requests')!.unit;
    expect(years).toEqual([{ hidden: false, value: 39, coverage: null }]);
    expect(quarters.map(({ value }) => value)).toEqual([null, null, 12, 12]); // one more than the small one: the year less the others is not it
  });

  it('shows a share only when neither side of it is small', async () => {
    const report = await reportFor(staff(['direkt'], []), units.north);
    expect(figure(report, 'answered-in-time', '2026-Q3')).toEqual({ hidden: false, value: 77, coverage: null });
    expect(figure(report, 'answered-in-time', '2026-Q1')).toEqual(HIDDEN);
  });

  it('counts a request on the day it was in Stockholm', async () => {
    expect(figure(await reportFor(staff(['direkt'], []), units.south), 'requests', '2026-Q2')?.value).toBe(36);
  });

  it('is about the whole union for ST Direkt, and about the own unit for a rep, when nothing else is asked for', async () => {
    expect((await reportFor(staff(['direkt'], []))).unit.name).toBe('Fackförbundet');
    expect((await reportFor(staff(['rep'], [units.section, units.north]))).unit.name).toBe('Avdelning Norr');
  });

  it('does not exist for a rep of another unit, nor in the database', async () => {
    const stranger = staff(['rep'], [units.south]);
    await expect(reportFor(stranger, units.north)).rejects.toMatchObject({ code: 'not-found' });
    await expect(reportFor(staff(['rep'], []))).rejects.toMatchObject({ code: 'not-found' });
    const db = room.get(Db);
    await expect(db.as(stranger, () => db.query('select * from report.local_figures($1, $2)', [units.north, NOW]))).rejects.toThrow(/not the reader/);
    await expect(db.as(staff([], []), () => db.query('select * from report.local_figures($1, $2)', [units.south, NOW]))).rejects.toThrow(/not the reader/);
  });

  it('of a large union is counted ahead: the same figures, until they are counted again', async () => {
    const [direkt, rep] = [staff(['direkt'], []), staff(['rep'], [units.section, units.north])];
    const reports = (): Promise<LocalReport[]> => Promise.all([reportFor(direkt), reportFor(direkt, units.section), reportFor(rep, units.north), reportFor(rep, units.section)]);
    const figures = (found: LocalReport[]): LocalReport['measures'][] => found.map(({ measures }) => measures);
    const counted = await reports();
    const keeping = new KeptFigures(room.get(Db), room.get(Clock), new ReportsRepository(room.get(Db), room.get(Clock)));
    await keeping.keep();
    expect((await owner.query('select from report.kept')).rowCount).toBe(0); // far too few to be worth it
    await keeping.keepNow(100);
    const kept = await reports();
    expect(figures(kept)).toEqual(figures(counted));

    room.get<SettableClock>(Clock).set(new Date('2026-11-24T11:00:00Z'));
    await requests(units.south, '2026-11-24T10:00:00Z', 7);
    expect(await reports()).toEqual(kept);
    await keeping.keepNow(100);
    const [again] = await reports();
    expect(again!.madeAt > '2026-11-24T11').toBe(true);
    expect(figure(again!, 'requests', '2026-Q4')!.value).toBe(figure(kept[0]!, 'requests', '2026-Q4')!.value! + 7);

    await expect(reportFor(staff(['rep'], [units.south]), units.north)).rejects.toMatchObject({ code: 'not-found' });
    const ask = (sql: string): Promise<unknown> => room.get(Db).as(direkt, () => room.get(Db).query(sql));
    for (const sql of [
      'select report.keep_figures(now())', `select * from report.kept_figures('{requests}')`, `select report.publish_figures(now(), '{}', '{}', '{}', '{}', '{}')`,
      'select * from report.count_figures(now())', 'select * from report.published', 'select * from report.counted',
    ]) await expect(ask(sql)).rejects.toThrow(/only the system|permission denied/);
    await expect(ask(`select * from report.local_figures(${units.north}, now())`)).rejects.toThrow('decided already'); // no count where none is needed
    expect((await owner.query('select from report.counted')).rowCount).toBe(0);
    await owner.query('delete from report.kept');
    room.get<SettableClock>(Clock).set(NOW);
  });

  it('says which period it cannot show', async () => {
    const direkt = staff(['direkt'], []);
    await expect(reportFor(direkt, undefined, '2026-Q3', '2026-Q1')).rejects.toMatchObject({ extra: { errors: [{ pointer: '/to', code: 'before-from' }] } });
    await expect(reportFor(direkt, undefined, '2010-Q1', '2026-Q3')).rejects.toMatchObject({ extra: { errors: [{ code: 'too-many-quarters' }] } });
  });

  it('opens in a spreadsheet, in the reader\'s language, with hidden cells in words', async () => {
    const english: Actor = { ...staff(['rep'], [units.section]), language: 'en' };
    const csv = await room.get(Db).as(english, () => room.get(ReportsService).localCsv({ from: '2026-Q2', to: '2026-Q3' }));
    expect(csv.startsWith('\uFEFFMeasure;Given in;Unit;Period;Value;Criteria answered (%)\r\n')).toBe(true);
    expect(csv).toContain('Requests;number;Sektion Nordost;2026-Q3;12;\r\n');
    expect(csv).toContain('Requests;number;Sektion Nordost;2026-Q2;hidden;\r\n');
  });
});
