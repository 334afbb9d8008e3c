import { Injectable } from '@nestjs/common';
import { Clock, Db, newId } from '@app/platform';
import type { Answer, CheckResult, Evidence, PromiseCode } from '../domain/promises.js';
import { columnOf, type Subject } from './subject.js';

export interface CheckRow {
  id: string;
  setId: number;
  version: number;
}

export interface AnswerRow {
  id: string;
  code: string;
  answer: Answer;
  evidence: Evidence | null;
  evidenceSealed: Buffer | null;
  answeredBy: string;
  side: 'member' | 'rep';
  at: Date;
}

const ANSWER = 'id, code, answer, evidence, evidence_sealed as "evidenceSealed", answered_by as "answeredBy", side, at';

/**
 * Checks and their answers. Services ask only for subjects they have seen to be visible;
 * row security holds the same line below, and shows a member their own answers only.
 */
@Injectable()
export class ChecksRepository {
  constructor(private readonly db: Db, private readonly clock: Clock) {}

  async find(subject: Subject, promise: PromiseCode): Promise<CheckRow | undefined> {
    const [row] = await this.db.query<CheckRow>(
      `select id, set_id as "setId", version from checks where ${columnOf(subject)} = $1 and promise = $2`, [subject.id, promise]);
    return row;
  }

  /** The check, locked; begun if nobody has, so that two who judge at once meet in one. */
  async begin(subject: Subject, promise: PromiseCode, setId: number, applicable: number): Promise<CheckRow> {
    const column = columnOf(subject);
    await this.db.query(
      `insert into checks (id, promise, set_id, ${column}, unit_id, applicable, version, changed_at) values ($1, $2, $3, $4, $5, $6, 0, $7)
       on conflict (${column}, promise) where ${column} is not null do nothing`,
      [newId(), promise, setId, subject.id, subject.unitId, applicable, this.clock.now()]);
    const [row] = await this.db.query<CheckRow>(
      `select id, set_id as "setId", version from checks where ${column} = $1 and promise = $2 for update`, [subject.id, promise]);
    return row!;
  }

  /** Every answer there has been, newest first. */
  answers(checkId: string, code?: string): Promise<AnswerRow[]> {
    return this.db.query<AnswerRow>(
      `select ${ANSWER} from answers where check_id = $1 and ($2::text is null or code = $2) order by at desc, id desc`, [checkId, code ?? null]);
  }

  async answer(checkId: string, row: AnswerRow): Promise<void> {
    await this.db.query(
      `insert into answers (id, check_id, code, answer, evidence, evidence_sealed, answered_by, side, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [row.id, checkId, row.code, row.answer, row.evidence, row.evidenceSealed, row.answeredBy, row.side, row.at]);
  }

  async setResult(checkId: string, { result, answered, applicable }: CheckResult): Promise<void> {
    await this.db.query(
      'update checks set result = $2, answered = $3, applicable = $4, version = version + 1, changed_at = $5 where id = $1',
      [checkId, result, answered, applicable, this.clock.now()]);
  }
}
