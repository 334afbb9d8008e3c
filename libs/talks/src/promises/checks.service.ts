import { Injectable } from '@nestjs/common';
import { AccountsService } from '@app/identity';
import { Clock, Db, newId, Problem, Vault } from '@app/platform';
import { type Answer, type CheckResult, type PromiseCode, resultOf } from '../domain/promises.js';
import { asCheck, asPastAnswer, latestOf, type OpenedAnswer } from './check-shapes.js';
import { type AnswerRow, type CheckRow, ChecksRepository } from './checks.repository.js';
import { CriteriaRepository, type PromiseCriteria } from './criteria.repository.js';
import type { Check, Judgement, PastAnswer } from './promises.dto.js';
import type { Subject } from './subject.js';

const placeOf = (answerId: string): string => `answers.evidence_sealed:${answerId}`;

/** Criteria, answers and what they add up to, for a subject that the caller has seen to be visible. */
@Injectable()
export class ChecksService {
  constructor(
    private readonly checks: ChecksRepository,
    private readonly criteria: CriteriaRepository,
    private readonly accounts: AccountsService,
    private readonly vault: Vault,
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** A promise as it stands: before anybody has judged it, its criteria without answers. */
  async view(subject: Subject, promise: PromiseCode): Promise<Check> {
    const check = await this.checks.find(subject, promise);
    const set = await this.setOf(subject, promise, check);
    return asCheck(promise, subject.kind, set, check, check ? await this.opened(subject, await this.checks.answers(check.id)) : []);
  }

  /** Answers a criterion and counts again. The same answer by the same person once more changes nothing: false. Raises 404. */
  async judge(subject: Subject, promise: PromiseCode, code: string, judgement: Judgement): Promise<boolean> {
    const check = await this.begin(subject, promise, code);
    const [last] = await this.opened(subject, await this.checks.answers(check.id, code));
    const text = judgement.evidenceText?.trim() || null;
    const evidence = judgement.evidence ?? null;
    const same = last?.answeredBy === this.db.accountId && last.answer === judgement.answer && last.evidence === evidence && last.text === text;
    if (same) return false;
    await this.add(subject, check, { code, answer: judgement.answer, evidence, side: 'rep' }, text);
    await this.recount(subject, promise);
    return true;
  }

  /** The member's word on some criteria. Not counted here: a member cannot see what others have answered. */
  async hear(subject: Subject, promise: PromiseCode, told: { criterion: string; answer: Answer }[]): Promise<void> {
    for (const { criterion, answer } of told) {
      const check = await this.begin(subject, promise, criterion);
      await this.add(subject, check, { code: criterion, answer, evidence: 'member-word', side: 'member' }, null);
    }
  }

  /** Works the result out again from all answers. By someone who sees them all. */
  async recount(subject: Subject, promise: PromiseCode): Promise<CheckResult> {
    const set = await this.setOf(subject, promise, await this.checks.find(subject, promise));
    const check = await this.checks.begin(subject, promise, set.setId, set.criteria.length);
    const latest = latestOf(await this.checks.answers(check.id));
    const answers = Object.fromEntries([...latest].map(([code, row]) => [code, row.answer]));
    const result = resultOf(set.criteria.map((criterion) => criterion.code), answers);
    await this.checks.setResult(check.id, result);
    return result;
  }

  /** Raises 404 for a criterion that the promise does not have. */
  async history(subject: Subject, promise: PromiseCode, code: string): Promise<PastAnswer[]> {
    const check = await this.checks.find(subject, promise);
    const set = await this.setOf(subject, promise, check);
    if (!set.criteria.some((criterion) => criterion.code === code)) throw Problem.notFound();
    return check ? (await this.opened(subject, await this.checks.answers(check.id, code))).map(asPastAnswer) : [];
  }

  /** What the actor has answered themselves, criterion by criterion. */
  async ownAnswers(subject: Subject, promise: PromiseCode): Promise<Map<string, Answer>> {
    const check = await this.checks.find(subject, promise);
    const rows = check ? await this.checks.answers(check.id) : [];
    const latest = latestOf(rows.filter((row) => row.answeredBy === this.db.accountId));
    return new Map([...latest].map(([code, row]) => [code, row.answer]));
  }

  private setOf(subject: Subject, promise: PromiseCode, check: CheckRow | undefined): Promise<PromiseCriteria> {
    return check ? this.criteria.inSet(check.setId, promise) : this.criteria.forUnit(subject.unitId, promise);
  }

  private async begin(subject: Subject, promise: PromiseCode, code: string): Promise<CheckRow> {
    const set = await this.setOf(subject, promise, await this.checks.find(subject, promise));
    if (!set.criteria.some((criterion) => criterion.code === code)) throw Problem.notFound();
    return this.checks.begin(subject, promise, set.setId, set.criteria.length);
  }

  private async add(subject: Subject, check: CheckRow, facts: Pick<AnswerRow, 'code' | 'answer' | 'evidence' | 'side'>, text: string | null): Promise<void> {
    const id = newId();
    if (text !== null && subject.kind === 'workplace') await this.vault.ensureKey(subject.id);
    const evidenceSealed = text === null ? null : await this.vault.seal(subject.id, placeOf(id), text);
    await this.checks.answer(check.id, { id, ...facts, evidenceSealed, answeredBy: this.db.accountId, at: this.clock.now() });
  }

  private async opened(subject: Subject, rows: AnswerRow[]): Promise<OpenedAnswer[]> {
    const sealed = rows.filter((row): row is AnswerRow & { evidenceSealed: Buffer } => row.evidenceSealed !== null);
    const texts = await this.vault.openAll(subject.id, sealed.map((row) => ({ place: placeOf(row.id), sealed: row.evidenceSealed })));
    const textOf = new Map(sealed.map((row, i) => [row.id, texts[i]!]));
    const names = await this.accounts.byIds(rows.filter((row) => row.side === 'rep').map((row) => row.answeredBy));
    return rows.map(({ evidenceSealed: _, ...row }) => ({ ...row, text: textOf.get(row.id) ?? null, name: names.get(row.answeredBy)?.name ?? null }));
  }
}
