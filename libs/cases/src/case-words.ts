import { Injectable } from '@nestjs/common';
import { Vault } from '@app/platform';
import type { HelpRequestContent, Reach } from './asking/help-request.dto.js';
import type { Case } from './case.entity.js';

/** What is written about a case in somebody's own words, and how to reach the member: sealed with the case's own key. */
export interface CaseWords {
  description: string | null;
  managerName: string | null;
  reach: Reach | null;
  supportNeeds: string | null;
  excludedReps: string[];
}

const placeOf = (id: string): string => `cases.content_sealed:${id}`;

@Injectable()
export class CaseWordsVault {
  constructor(private readonly vault: Vault) {}

  /** For a new case: its words can be sealed at once, and its key is kept once the case has its row. */
  newKey(id: string): { keep(): void } {
    return this.vault.newKey(id);
  }

  seal(id: string, words: CaseWords | HelpRequestContent): Promise<Buffer> {
    return this.vault.sealJson(id, placeOf(id), words);
  }

  async ofDraft(it: Case): Promise<HelpRequestContent> {
    return it.contentSealed ? this.vault.openJson<HelpRequestContent>(it.id, placeOf(it.id), it.contentSealed) : {};
  }

  async of(it: Case): Promise<CaseWords> {
    const nothing: CaseWords = { description: null, managerName: null, reach: null, supportNeeds: null, excludedReps: [] };
    return it.contentSealed ? { ...nothing, ...(await this.vault.openJson<Partial<CaseWords>>(it.id, placeOf(it.id), it.contentSealed)) } : nothing;
  }
}

/** The part of a help request that stays sealed when the rest becomes columns. */
export function wordsOf(content: HelpRequestContent): CaseWords {
  const { description, managerName, reach, supportNeeds, excludedReps } = content;
  return {
    description: description?.trim() || null, managerName: managerName?.trim() || null, reach: reach ?? null,
    supportNeeds: supportNeeds?.trim() || null, excludedReps: excludedReps ?? [],
  };
}
