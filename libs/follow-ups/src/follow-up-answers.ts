import { Injectable } from '@nestjs/common';
import { Db, Vault } from '@app/platform';
import { followUpActions } from './domain/follow-up-lifecycle.js';
import { OWN_WORDS } from './domain/plan-words.js';
import { type FollowUpRow, titlePlace } from './follow-up-row.js';
import { type FollowUp, type FollowUpTask, PERSON_ACTIONS } from './follow-ups.dto.js';
import { standingsOf } from './standings.js';

/** Rows as answers: words opened, and what the reader can do. */
@Injectable()
export class FollowUpAnswers {
  constructor(private readonly db: Db, private readonly vault: Vault) {}

  async one(row: FollowUpRow): Promise<FollowUp> {
    const actions = row.caseState === 'withdrawn' ? [] : followUpActions(row.state, standingsOf(this.db.actor, row));
    return {
      id: row.id, caseId: row.caseId, caseNumber: row.caseNumber,
      kind: row.step ?? 'own',
      titleSv: row.titleSv ?? OWN_WORDS[0],
      titleEn: row.titleEn ?? OWN_WORDS[1],
      text: row.titleSealed && await this.vault.open(row.caseId, titlePlace(row.id), row.titleSealed),
      owner: row.owner, dueAt: row.dueAt.toISOString(), state: row.state,
      skipReason: row.skipReason,
      doneAt: row.doneAt?.toISOString() ?? null,
      touched: row.touched, version: row.version,
      actions: PERSON_ACTIONS.filter((action) => actions.includes(action)),
    };
  }

  async task(row: FollowUpRow): Promise<FollowUpTask> {
    return { ...await this.one(row), memberName: row.memberName ?? '', talkDate: row.talkDate };
  }

  /** One after the other: they share the request's one connection. */
  async each<T>(rows: readonly FollowUpRow[], answer: (row: FollowUpRow) => Promise<T>): Promise<T[]> {
    const answers: T[] = [];
    for (const row of rows) answers.push(await answer(row));
    return answers;
  }
}
