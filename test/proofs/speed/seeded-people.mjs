import { sqlIdOf } from './seeded-ids.mjs';
import { branchId, DIREKT, sectionId, sectionOfPlace, sqlPlaceOfMember, sqlSectionOfMember, UNION } from './seeded-union.mjs';

const FIRST = ['Alva', 'Bo', 'Cecilia', 'Dag', 'Ebba', 'Farid', 'Greta', 'Hassan', 'Inga', 'Jonas', 'Karin', 'Lars', 'Maja', 'Nils', 'Olga', 'Per', 'Siv', 'Tove', 'Ulf', 'Åsa'];
const LAST = ['Ahl', 'Berg', 'Dahl', 'Ek', 'Falk', 'Gran', 'Holm', 'Ivarsson', 'Kvist', 'Lind', 'Moberg', 'Norén', 'Palm', 'Rask', 'Sjö', 'Ståhl', 'Wik', 'Öberg', 'Öst', 'Åkesson'];
const list = (/** @type {string[]} */ names) => `'{${names.join(',')}}'::text[]`;
const name = (/** @type {string} */ i) =>
  `(${list(FIRST)})[1 + ${i} % ${FIRST.length}] || ' ' || (${list(LAST)})[1 + (${i} / ${FIRST.length}) % ${LAST.length}]`;

/**
 * Units, workplaces, invented people and their mandates, as SQL.
 * @param {import('./seeded-union.mjs').Sizes} sizes
 * @param {string} now
 * @returns {string[]}
 */
export function peopleSql(sizes, now) {
  const { branches, sections, workplaces, members, reps } = sizes;
  const at = `'${now}'::timestamptz`;
  /** @param {Parameters<typeof sqlIdOf>[0]} kind @param {number} count @param {string} roles @param {{ unit?: string, place?: string, number?: string }} more */
  const accounts = (kind, count, roles, { unit = 'null::int', place = 'null::uuid', number = 'null' } = {}) => `
    insert into accounts (id, name, email, email_key, roles, unit_id, workplace_id, member_number, data_rules_confirmed_at, created_at)
    select ${sqlIdOf(kind, 'i')}, ${name('i')}, '${kind}.' || i || '@example.org', '${kind}.' || i || '@example.org', '{${roles}}', ${unit}, ${place}, ${number},
      ${at}, ${at} - interval '6 years' from generate_series(0, ${count - 1}) i`;
  const mandates = (/** @type {Parameters<typeof sqlIdOf>[0]} */ kind, /** @type {number} */ count, /** @type {string} */ unit, /** @type {string} */ role) => `
    insert into mandates (account_id, unit_id, role, from_date, to_date)
    select ${sqlIdOf(kind, 'i')}, ${unit}, ${role}, (${at} - interval '1 year')::date, (${at} + interval '2 years')::date from generate_series(0, ${count - 1}) i`;
  return [
    `insert into employers (name) select 'Påhittade myndigheten ' || i from generate_series(1, ${branches}) i`,
    `insert into units (id, parent_id, kind, name) overriding system value values (${UNION}, null, 'union', 'Fackförbundet (påhittat)'), (${DIREKT}, ${UNION}, 'direkt', 'ST Direkt')`,
    `insert into units (id, parent_id, kind, name) overriding system value
     select ${branchId(0)} + i, ${UNION}, 'branch', 'Avdelning ' || (i + 1) from generate_series(0, ${branches - 1}) i`,
    `insert into units (id, parent_id, kind, name) overriding system value
     select ${sectionId(sizes, 0)} + i, ${branchId(0)} + i * ${branches} / ${sections}, 'section', 'Sektion ' || (i + 1) from generate_series(0, ${sections - 1}) i`,
    `select setval(pg_get_serial_sequence('units', 'id'), ${sectionId(sizes, sections)})`,
    `insert into workplaces (id, unit_id, employer_id, name, city)
     select ${sqlIdOf('workplace', 'i')}, ${sectionId(sizes, 0)} + ${sectionOfPlace('i')}, 1 + i % ${branches}, 'Kontor ' || (i + 1), 'Söderhamn'
     from generate_series(0, ${workplaces - 1}) i`,
    accounts('member', members, 'member', {
      unit: `${sectionId(sizes, 0)} + ${sqlSectionOfMember(sizes, 'i')}`, place: sqlIdOf('workplace', sqlPlaceOfMember(sizes, 'i')), number: `'M' || lpad(i::text, 8, '0')`,
    }),
    accounts('rep', reps, 'member', { unit: `${sectionId(sizes, 0)} + i % ${sections}` }),
    accounts('lead', branches, 'member', { unit: `${branchId(0)} + i` }),
    accounts('adviser', 3, 'direkt'),
    accounts('office', 2, 'admin'),
    `update accounts set roles = '{dpo}' where id = ${sqlIdOf('office', '1')}`,
    mandates('rep', reps, `${sectionId(sizes, 0)} + i % ${sections}`, `case when i < ${sections} then 'unit-lead' else 'rep' end`),
    mandates('lead', branches, `${branchId(0)} + i`, `'unit-lead'`),
    `insert into managers (id, workplace_id, role_title) select ${sqlIdOf('manager', 'i')}, ${sqlIdOf('workplace', 'i')}, 'Enhetschef' from generate_series(0, ${workplaces - 1}) i`,
    `insert into trainings (manager_id, course, status, on_date, evidence) select ${sqlIdOf('manager', 'i')}, 'Medarbetarsamtal i praktiken', 'taken',
     (${at} - interval '1 year')::date, 'employer-confirmed' from generate_series(0, ${workplaces - 1}, 2) i`,
    `insert into materials (workplace_id, kind, audience, title, language, status) select ${sqlIdOf('workplace', 'i')}, 'common', 'both', 'Gemensamt underlag', 'sv', 'exists'
     from generate_series(0, ${workplaces - 1}, 3) i`,
  ];
}

/** Nobody knows yet how it is at a workplace. @param {string} now */
export const workplaceChecksSql = (now) => `insert into checks (id, promise, set_id, workplace_id, unit_id, result, answered, applicable, changed_at)
  select gen_random_uuid(), p.code, 1, w.id, w.unit_id, 'unknown', 0, p.n, '${now}' from workplaces w, (values ('knowledge', 4), ('materials', 1)) p(code, n)`;
