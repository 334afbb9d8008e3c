import { Injectable } from '@nestjs/common';
import { Clock, Db, newId, Vault } from '@app/platform';
import type { CaseMessage, CaseNote } from '../case-parts.dto.js';
import type { ComposerKind } from './conversation.dto.js';

interface Written {
  id: string;
  /** Null for somebody whose name the actor may not see. */
  authorName: string | null;
  side: 'member' | 'rep';
  sealed: Buffer;
  at: Date;
}

/** Messages, notes and what somebody has begun to write: every word sealed with the case's key. */
@Injectable()
export class ConversationRepository {
  constructor(private readonly db: Db, private readonly clock: Clock, private readonly vault: Vault) {}

  async addMessage(caseId: string, side: 'member' | 'rep', text: string): Promise<void> {
    const id = newId();
    const sealed = await this.vault.seal(caseId, `messages.body_sealed:${id}`, text);
    await this.db.query('insert into messages (id, case_id, author_id, side, body_sealed, at) values ($1, $2, $3, $4, $5, $6)',
      [id, caseId, this.db.accountId, side, sealed, this.clock.now()]);
  }

  async addNote(caseId: string, text: string): Promise<void> {
    const id = newId();
    const sealed = await this.vault.seal(caseId, `notes.body_sealed:${id}`, text);
    await this.db.query('insert into notes (id, case_id, author_id, body_sealed, at) values ($1, $2, $3, $4, $5)',
      [id, caseId, this.db.accountId, sealed, this.clock.now()]);
  }

  async messages(caseId: string): Promise<CaseMessage[]> {
    const rows = await this.db.query<Written>(
      `select m.id, a.name as "authorName", m.side, m.body_sealed as sealed, m.at from messages m left join accounts a on a.id = m.author_id
       where m.case_id = $1 order by m.at, m.id`, [caseId]);
    const texts = await this.opened(caseId, 'messages', rows);
    return rows.map(({ id, side, authorName, at }, i) => ({ id, side, authorName, text: texts[i]!, at: at.toISOString() }));
  }

  async notes(caseId: string): Promise<CaseNote[]> {
    const rows = await this.db.query<Written>(
      `select n.id, a.name as "authorName", n.body_sealed as sealed, n.at from notes n left join accounts a on a.id = n.author_id
       where n.case_id = $1 order by n.at, n.id`, [caseId]);
    const texts = await this.opened(caseId, 'notes', rows);
    return rows.map(({ id, authorName, at }, i) => ({ id, authorName, text: texts[i]!, at: at.toISOString() }));
  }

  /** Keeps what the actor has begun to write; nothing is kept of an empty text. */
  async keepComposer(caseId: string, kind: ComposerKind, text: string): Promise<void> {
    if (!text.trim()) {
      await this.db.query('delete from composer_drafts where case_id = $1 and account_id = $2 and kind = $3', [caseId, this.db.accountId, kind]);
      return;
    }
    const sealed = await this.vault.seal(caseId, this.composerPlace(caseId, kind), text);
    await this.db.query(
      `insert into composer_drafts (case_id, account_id, kind, body_sealed, at) values ($1, $2, $3, $4, $5)
       on conflict (case_id, account_id, kind) do update set body_sealed = excluded.body_sealed, at = excluded.at`,
      [caseId, this.db.accountId, kind, sealed, this.clock.now()]);
  }

  async composer(caseId: string): Promise<Record<ComposerKind, string | null>> {
    const rows = await this.db.query<{ kind: ComposerKind; sealed: Buffer }>(
      'select kind, body_sealed as sealed from composer_drafts where case_id = $1 and account_id = $2', [caseId, this.db.accountId]);
    const texts = await this.vault.openAll(caseId, rows.map(({ kind, sealed }) => ({ place: this.composerPlace(caseId, kind), sealed })));
    const textOf = (kind: ComposerKind): string | null => texts[rows.findIndex((row) => row.kind === kind)] ?? null;
    return { message: textOf('message'), note: textOf('note') };
  }

  private composerPlace(caseId: string, kind: ComposerKind): string {
    return `composer_drafts.body_sealed:${caseId}:${this.db.accountId}:${kind}`;
  }

  private opened(caseId: string, table: string, rows: Written[]): Promise<string[]> {
    return this.vault.openAll(caseId, rows.map(({ id, sealed }) => ({ place: `${table}.body_sealed:${id}`, sealed })));
  }
}
