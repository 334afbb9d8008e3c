import type { MigrationInterface, QueryRunner } from 'typeorm';

const OPEN = `state in ('submitted', 'assigned', 'in-progress', 'waiting')`;

/**
 * Indexes that every new case was written into and nobody asked: reports are counted by the worker in one look through all cases, a case
 * without a rep is found by its queue, and answers kept for a day are few enough to look through once an hour.
 */
export class FewerIndexes1760000000030 implements MigrationInterface {
  name = 'FewerIndexes1760000000030';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      drop index cases_unit_submitted;
      drop index idempotency_keys_age;
      drop index cases_rep;
      create index cases_rep on cases (rep_id, act_by, id) where rep_id is not null and ${OPEN};
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      drop index cases_rep;
      create index cases_rep on cases (rep_id, act_by, id) where ${OPEN};
      create index idempotency_keys_age on idempotency_keys (created_at);
      create index cases_unit_submitted on cases (unit_id, submitted_at);
    `);
  }
}
