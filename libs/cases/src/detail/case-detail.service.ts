import { Injectable } from '@nestjs/common';
import { Clock, Db, Problem } from '@app/platform';
import type { Case } from '../case.entity.js';
import { CaseWordsVault } from '../case-words.js';
import { CasesRepository } from '../cases.repository.js';
import { ConversationRepository } from '../conversation/conversation.repository.js';
import { HandOvers } from '../placing/hand-overs.js';
import { caseRow, nameOfMember } from '../queue/case-row.js';
import { CaseRowsRepository, type UnnamedCaseRow } from '../queue/case-rows.repository.js';
import type { CaseDetail, CaseManager, CaseMember } from './case-detail.dto.js';
import { CaseReads } from './case-reads.js';
import { TimelineRepository } from './timeline.repository.js';

type Contact = Pick<CaseMember, 'email' | 'phone'>;
const UNREACHABLE: Contact = { email: null, phone: null };

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** The whole case, for those who work with it. */
@Injectable()
export class CaseDetailService {
  constructor(
    private readonly db: Db, private readonly clock: Clock, private readonly reads: CaseReads, private readonly cases: CasesRepository,
    private readonly rows: CaseRowsRepository, private readonly words: CaseWordsVault, private readonly conversation: ConversationRepository,
    private readonly timeline: TimelineRepository,
    private readonly handOvers: HandOvers,
  ) {}

  /** Opens the case; that somebody did is recorded, and the member can see it. 404. */
  async read(id: string): Promise<CaseDetail> {
    const { it, row } = await this.found(id);
    this.reads.note(it);
    return this.told(it, row);
  }

  /** The case as it stands now, for a refusal that quotes it: that somebody was told is recorded although nothing else of the request stands. 404. */
  async ofRefused(id: string): Promise<CaseDetail> {
    const { it, row } = await this.found(id);
    this.db.evenIfRefused(() => this.reads.note(it));
    return this.told(it, row);
  }

  /** The case as it stands now, for whoever has just done something in it. 404. */
  async of(id: string): Promise<CaseDetail> {
    const { it, row } = await this.found(id);
    return this.told(it, row);
  }

  private async found(id: string): Promise<{ it: Case; row: UnnamedCaseRow }> {
    const [it, [row]] = await Promise.all([
      this.cases.visible(id, 'unlocked'),
      this.rows.rows({ where: (bind) => [`c.id = ${bind(id)}::uuid`], sortBy: 'c.number', descending: false, limit: 1 }),
    ]);
    if (!it || !row || it.state === 'draft') throw Problem.notFound();
    return { it, row };
  }

  private async told(it: Case, unnamed: UnnamedCaseRow): Promise<CaseDetail> {
    const { id } = it;
    const reader = { id: this.db.actor.accountId, now: this.clock.now(), today: this.clock.today() };
    const [row, words, contact, manager, messages, notes, timeline, composer, glances, cameFrom] = await Promise.all([
      this.rows.named([unnamed]).then(([named]) => named!), this.words.of(it), this.contact(it.memberId), this.manager(it.managerId), this.conversation.messages(id),
      this.conversation.notes(id), this.timeline.forStaff(id), this.conversation.composer(id), this.rows.glances([unnamed], reader.today),
      this.handOvers.cameFrom(it),
    ]);
    const open = !row.protectedIdentity || row.repId === reader.id;
    const memberName = nameOfMember(row, reader.id);
    return {
      ...caseRow(row, glances, this.db.actor, reader, cameFrom !== null),
      member: { id: it.memberId, name: memberName, protectedIdentity: row.protectedIdentity, ...(open ? contact : UNREACHABLE) },
      description: words.description,
      managerName: words.managerName,
      manager,
      reach: open ? words.reach : null,
      contactPermission: it.contactPermission ?? 'ask-first',
      outsideWorkplace: it.outsideWorkplace,
      language: it.language,
      supportNeeds: words.supportNeeds,
      source: it.source,
      atDirekt: row.unitKind === 'direkt',
      answerBy: it.answerBy!.toISOString(),
      firstAnswerAt: iso(it.firstAnswerAt),
      submittedAt: it.submittedAt!.toISOString(),
      claimedAt: iso(it.claimedAt),
      closedAt: iso(it.closedAt),
      waitingFor: it.waitingFor,
      waitingUntil: it.waitingUntil,
      outcome: it.outcome,
      messages: messages.map((message) => (message.side === 'member' ? { ...message, authorName: memberName } : message)),
      notes,
      timeline: timeline.map((event) => (event.by.role === 'member' ? { ...event, by: { ...event.by, name: memberName } } : event)),
      composer,
    };
  }

  private async contact(memberId: string): Promise<Contact> {
    const [row] = await this.db.query<Contact>('select email, phone from accounts where id = $1', [memberId]);
    return row ?? UNREACHABLE;
  }

  private async manager(id: string | null): Promise<CaseManager | null> {
    if (!id) return null;
    const [row] = await this.db.query<CaseManager>('select id, role_title as "roleTitle", name from managers where id = $1', [id]);
    return row ?? null;
  }
}
