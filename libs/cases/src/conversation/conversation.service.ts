import { Injectable } from '@nestjs/common';
import { Clock, Db, Problem } from '@app/platform';
import { CaseVerbs } from '../case-verbs.js';
import { CasesRepository } from '../cases.repository.js';
import type { ComposerKind } from './conversation.dto.js';
import { ConversationRepository } from './conversation.repository.js';

/** Member and rep write to each other; reps and advisers keep notes the member never sees. */
@Injectable()
export class ConversationService {
  constructor(
    private readonly db: Db, private readonly clock: Clock, private readonly verbs: CaseVerbs, private readonly cases: CasesRepository,
    private readonly conversation: ConversationRepository,
  ) {}

  /** Writes to the other side, whose turn it then is. The rep's first message is the first answer. 404, 409. */
  async write(id: string, text: string): Promise<void> {
    const step = await this.verbs.may(id, 'message');
    const side = this.db.actor.audience === 'member' ? 'member' : 'rep';
    const first = side === 'rep' && !step.it.firstAnswerAt;
    await this.conversation.addMessage(id, side, text);
    await this.conversation.keepComposer(id, 'message', '');
    await this.verbs.moveOn(step, {
      awaiting: side === 'rep' ? 'member' : 'rep', ...(first ? { firstAnswerAt: this.clock.now() } : {}),
    });
    this.verbs.record('case.message-sent', step, { side });
    if (first) this.verbs.record('case.first-answered', step);
  }

  /** Adds an internal note. 404, 409. */
  async note(id: string, text: string): Promise<void> {
    const step = await this.verbs.may(id, 'note');
    await this.conversation.addNote(id, text);
    await this.conversation.keepComposer(id, 'note', '');
    await this.verbs.moveOn(step);
    this.verbs.record('case.note-added', step);
  }

  /** Keeps what somebody has begun to write in a case they see: nothing of the case changes. 404. */
  async keepComposer(id: string, kind: ComposerKind, text: string): Promise<void> {
    const it = await this.cases.visible(id, 'unlocked');
    if (!it || it.state === 'draft') throw Problem.notFound();
    await this.conversation.keepComposer(id, kind, text);
  }
}
