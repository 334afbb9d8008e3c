import { Injectable } from '@nestjs/common';
import { Clock, Db, Vault } from '@app/platform';

const placeOf = (caseId: string): string => `talks_told.comment_sealed:${caseId}`;

/** That a member has told how a talk went, when, and in their own words. Asked for by those who have seen the case. */
@Injectable()
export class TalksTold {
  constructor(private readonly db: Db, private readonly vault: Vault, private readonly clock: Clock) {}

  async find(caseId: string): Promise<{ at: string; comment: string | null } | null> {
    const [row] = await this.db.query<{ at: Date; sealed: Buffer | null }>(
      'select at, comment_sealed as sealed from talks_told where case_id = $1', [caseId]);
    if (!row) return null;
    return { at: row.at.toISOString(), comment: row.sealed && await this.vault.open(caseId, placeOf(caseId), row.sealed) };
  }

  /** False when it has been told before. */
  async add(caseId: string, comment: string | null): Promise<boolean> {
    const sealed = comment === null ? null : await this.vault.seal(caseId, placeOf(caseId), comment);
    const added = await this.db.query(
      'insert into talks_told (case_id, comment_sealed, at) values ($1, $2, $3) on conflict do nothing returning case_id', [caseId, sealed, this.clock.now()]);
    return added.length > 0;
  }
}
