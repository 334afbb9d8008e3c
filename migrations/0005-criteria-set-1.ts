import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CRITERIA_SET_1 } from '../libs/talks/src/domain/criteria-set-1.js';

/** The union-wide criteria, as data. */
export class CriteriaSet1760000000005 implements MigrationInterface {
  name = 'CriteriaSet1760000000005';

  async up(q: QueryRunner): Promise<void> {
    const { version, source, validFrom, criteria } = CRITERIA_SET_1;
    await q.query('insert into criteria_sets (unit_id, version, source, valid_from) values (null, $1, $2, $3)', [version, source, validFrom]);
    for (const { code, promise, phase, textSv, textEn, askSv, askEn } of criteria) {
      await q.query(
        `insert into criteria (set_id, code, promise, phase, text_sv, text_en, ask_sv, ask_en)
         select id, $2, $3, $4, $5, $6, $7, $8 from criteria_sets where unit_id is null and version = $1`,
        [version, code, promise, phase, textSv, textEn, askSv, askEn]);
    }
  }

  async down(q: QueryRunner): Promise<void> {
    const set = 'select id from criteria_sets where unit_id is null and version = $1';
    await q.query(`delete from criteria where set_id in (${set})`, [CRITERIA_SET_1.version]);
    await q.query('delete from criteria_sets where unit_id is null and version = $1', [CRITERIA_SET_1.version]);
  }
}
