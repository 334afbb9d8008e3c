import type { Outcome } from '@app/cases';
import { addDays, SYSTEM, toStockholm, type Actor } from '@app/platform';
import { HANDED_OVER_BECAUSE, NOTES, OWN_FOLLOW_UPS, REOPENED_BECAUSE, SENT_BACK_BECAUSE, WITHDRAWN_BECAUSE } from './data/conversation.js';
import { AGAIN_EN, AGAIN_SV, THREAD_EN, THREADS_SV, type Thread } from './data/threads.js';
import type { Story } from './history.js';
import { inventRequest } from './invented-request.js';
import { afterTheTalk } from './judging.js';
import { atHome, atWork, later } from './moments.js';
import type { Random } from './random.js';
import type { Standing } from './standing.js';
import type { Verbs } from './verbs.js';
import { asMember, asStaff, servingIn, type Person, type World } from './world.js';

const OUTCOMES: readonly (readonly [Outcome, number])[] = [
  ['helped-to-prepare', 9], ['talk-held-properly', 8], ['talk-re-held', 2], ['training-arranged', 2], ['material-produced', 2],
  ['lifted-to-samverkan', 1], ['lifted-to-skyddsombud', 1], ['not-pursued', 2], ['referred', 1],
];

/** One member's case from the first word to the last, or as far as time has come. */
export class CaseStory {
  private id = '';
  private thread: Thread = THREAD_EN;

  constructor(
    private readonly world: World, private readonly verbs: Verbs, private readonly random: Random, private readonly now: () => Date,
    private readonly member: Person,
  ) {}

  async *tell(): Story {
    if (!(yield* this.ask())) return;
    if (this.random.chance(0.04)) {
      yield atHome(this.now(), this.random.between(1, 4), this.random);
      return void await this.byMember(() => this.verbs.myWork.withdraw(this.id, this.random.pick(WITHDRAWN_BECAUSE)));
    }
    if (!(yield* this.answered())) return;
    yield* this.talked();
    yield* this.talkComes();
    yield* afterTheTalk({
      verbs: this.verbs, random: this.random, now: this.now, standing: () => this.standing(), byRep: (act) => this.byRep(act),
      byMember: (act) => this.byMember(() => act(this.id)),
    });
    yield* this.ends();
  }

  /** In the portal, with pauses; or by phone to ST Direkt. Some never send what they began. */
  private async *ask(): AsyncGenerator<Date, boolean> {
    const content = inventRequest(this.member, toStockholm(this.now()), this.random);
    this.thread = this.member.language === 'en' ? THREAD_EN : THREADS_SV[content.needs[0]];
    if (this.random.chance(0.08)) {
      const adviser = asStaff(this.world, this.random.pick(this.world.advisers).id, toStockholm(this.now()));
      const sent = await this.verbs.as(adviser, () => this.verbs.intake.takeByPhone({ memberId: this.member.id, ...content }));
      this.id = sent?.id ?? '';
      return sent !== null;
    }
    const begun = await this.byMember(() => this.verbs.asking.begin());
    if (!begun?.begun) return false;
    const { id, version } = begun.draft;
    this.id = id;
    const step = this.random.between(1, 3);
    const part = await this.byMember(() => this.verbs.asking.save(id, version, { step, content: { ...content, description: null } }));
    if (!part) return false;
    yield later(this.now(), this.random.chance(0.2) ? this.random.between(5, 30) : this.random.next() / 2);
    if (this.random.chance(0.03)) return false;
    await this.byMember(() => this.verbs.asking.save(id, part.version, { step: 4, content }));
    return await this.byMember(() => this.verbs.asking.submit(id)) !== null;
  }

  /** Somebody takes it and answers, most often in time. */
  private async *answered(): AsyncGenerator<Date, boolean> {
    const wait = this.random.weighted([[0, 5], [1, 6], [2, 2], [3, 2], [5, 2], [7, 1]]);
    yield atWork(this.now(), wait, this.random);
    if (this.random.chance(0.08)) yield* this.handsOver();
    for (let attempt = 0; attempt < 4; attempt += 1) {
      const taker = await this.taker();
      if (taker && await this.takes(taker)) break;
      yield atWork(this.now(), 2, this.random);
    }
    yield atWork(this.now(), this.random.weighted([[0, 4], [1, 2]]), this.random);
    await this.repSays(this.thread.first);
    return true;
  }

  private async takes(taker: Actor): Promise<boolean> {
    await this.verbs.as(taker, () => this.verbs.detail.read(this.id));
    if (taker.roles.includes('unit-lead') && this.random.chance(0.4)) {
      const possible = await this.verbs.as(taker, () => this.verbs.handOver.assignableReps(this.id));
      if (possible?.items.length) {
        return await this.verbs.as(taker, async () => { await this.verbs.work.assign(this.id, this.random.pick(possible.items).id); return true; }) ?? false;
      }
    }
    return await this.verbs.as(taker, async () => { await this.verbs.work.claim(this.id); return true; }) ?? false;
  }

  /** Messages to and fro, in their order; notes, a task of the rep's own, a wait. */
  private async *talked(): Story {
    const notes = this.random.some(NOTES, NOTES.length);
    for (const [reply, says] of this.thread.turns.slice(0, this.random.between(0, this.thread.turns.length))) {
      yield atHome(this.now(), this.random.between(0, 3), this.random);
      await this.byMember(() => this.verbs.conversation.write(this.id, reply));
      yield atWork(this.now(), this.random.between(0, 3), this.random);
      if (this.random.chance(0.3)) await this.byRep(() => this.verbs.detail.read(this.id));
      if (this.random.chance(0.4)) await this.byRep(() => this.verbs.conversation.note(this.id, notes.pop()!));
      await this.repSays(says);
      if (this.random.chance(0.12)) await this.plansOwn();
      if (this.random.chance(0.3)) {
        const reason = this.random.pick(['member', 'employer', 'date'] as const);
        const until = reason === 'date' ? addDays(toStockholm(this.now()), this.random.between(3, 14)) : null;
        await this.byRep(() => this.verbs.work.wait(this.id, reason, until));
        yield atWork(this.now(), this.random.between(4, 10), this.random);
        await this.byRep(() => this.verbs.work.resume(this.id));
      }
    }
    if (this.random.chance(0.02)) await this.byMember(() => this.verbs.myWork.askForAnotherRep(this.id, { outsideWorkplace: false, excludeCurrentRep: true }));
  }

  private async *talkComes(): Story {
    let standing = await this.standing();
    if (standing && (!standing.talkDate || this.random.chance(0.15))) {
      yield atHome(this.now(), this.random.between(1, 3), this.random);
      const talkDate = addDays(toStockholm(this.now()), this.random.between(6, 30));
      standing = await this.standing();
      if (standing) await this.byMember(() => this.verbs.myWork.changeTalk(this.id, standing!.version, { talkDate }));
    }
    const talkDate = (await this.standing())?.talkDate;
    if (talkDate && talkDate >= toStockholm(this.now())) yield atWork(new Date(`${talkDate}T14:00:00Z`), 1, this.random);
  }

  private async *ends(): Story {
    yield atWork(this.now(), this.random.between(2, 14), this.random);
    const needsNew = !(await this.standing())?.repId;
    const taker = needsNew ? await this.taker() : null;
    if (taker) await this.takes(taker);
    await this.byRep(() => this.verbs.work.resolve(this.id, this.random.weighted(OUTCOMES)));
    yield atWork(this.now(), this.random.between(2, 9), this.random);
    if (this.random.chance(0.9)) await this.byRep(() => this.verbs.work.close(this.id));
    if (!this.random.chance(0.06)) return;
    yield atHome(this.now(), this.random.between(10, 60), this.random);
    await this.byMember(() => this.verbs.myWork.reopen(this.id, this.random.pick(REOPENED_BECAUSE)));
    yield atWork(this.now(), 1, this.random);
    await this.repSays(this.member.language === 'en' ? AGAIN_EN : AGAIN_SV);
    yield atWork(this.now(), this.random.between(10, 25), this.random);
    await this.byRep(() => this.verbs.work.resolve(this.id, 'talk-re-held'));
    await this.byRep(() => this.verbs.work.close(this.id));
  }

  /** To ST Direkt or the unit above, who now and then send it back. Whoever gets it has it on their table some days. */
  private async *handsOver(): Story {
    const taker = await this.taker();
    if (!taker || taker.roles.includes('direkt') || !await this.takes(taker)) return;
    await this.byRep(() => this.verbs.handOver.handOver(this.id, this.random.chance(0.75) ? 'direkt' : 'parent', this.random.pick(HANDED_OVER_BECAUSE)));
    yield atWork(this.now(), this.random.between(1, 3), this.random);
    const receiver = this.random.chance(0.2) ? await this.taker() : null;
    if (receiver) await this.verbs.as(receiver, () => this.verbs.handOver.sendBack(this.id, this.random.pick(SENT_BACK_BECAUSE)));
  }

  private async plansOwn(): Promise<void> {
    const dueAt = atWork(this.now(), this.random.between(4, 12), this.random).toISOString();
    await this.byRep(() => this.verbs.followUps.add(this.id, { text: this.random.pick(OWN_FOLLOW_UPS), dueAt }));
  }

  private async repSays(text: string): Promise<void> {
    await this.byRep((rep) => this.verbs.conversation.write(this.id, text
      .replace('{rep}', rep.name!.split(' ')[0]).replace('{member}', this.member.name.split(' ')[0])));
  }

  /** Somebody who may take the case today, at the desk where it stands. */
  private async taker(): Promise<Actor | null> {
    const standing = await this.standing();
    if (!standing) return null;
    const day = toStockholm(this.now());
    const ids = standing.queueUnitId === this.world.direktId ? this.world.advisers.map(({ id }) => id)
      : servingIn(this.world, standing.queueUnitId, day).map(({ accountId }) => accountId);
    const free = ids.filter((id) => !standing.keptOut.includes(id));
    return free.length ? asStaff(this.world, this.random.pick(free), day) : null;
  }

  private byMember<T>(act: () => Promise<T>): Promise<T | null> {
    return this.verbs.as(asMember(this.member), act);
  }

  private async byRep<T>(act: (rep: Actor, standing: Standing, id: string) => Promise<T>): Promise<T | null> {
    const standing = await this.standing();
    if (!standing?.repId) return null;
    const rep = asStaff(this.world, standing.repId, toStockholm(this.now()));
    return this.verbs.as(rep, () => act(rep, standing, this.id));
  }

  private async standing(): Promise<Standing | undefined> {
    const [row] = await this.verbs.db.as(SYSTEM, () => this.verbs.db.query<Standing>(
      `select state, rep_id as "repId", queue_unit_id as "queueUnitId", kept_out as "keptOut", talk_date::text as "talkDate", version,
         workplace_id as "workplaceId" from cases where id = $1`, [this.id]));
    return row;
  }
}
