import { Injectable } from '@nestjs/common';
import { Clock, Db, Events, newId, swedishCalendar as calendar } from '@app/platform';
import { clockMoments } from './domain/lateness.js';
import { endedWith, followUpsFor, moveFollowUps, type Existing, type Move, type Planned } from './domain/move.js';
import type { Anchor, Plan } from './domain/plans.js';
import { FollowUpClock } from './follow-up-clock.js';
import { eventOf, type FollowUpRow } from './follow-up-row.js';
import { type Change, FollowUpsRepository } from './follow-ups.repository.js';
import { type FollowedCase, FollowedCasesRepository } from './followed-cases.repository.js';
import { PlansRepository } from './plans.repository.js';

/** What happens to a case's planned follow-ups when something happens to the case. As the system, and always the same when told twice. */
@Injectable()
export class CasePlansService {
  constructor(
    private readonly db: Db, private readonly clock: Clock, private readonly events: Events, private readonly due: FollowUpClock,
    private readonly followUps: FollowUpsRepository, private readonly cases: FollowedCasesRepository, private readonly plans: PlansRepository,
  ) {}

  /** A submitted case gets what it lacks of the plans, and what it has moves to where its dates are now. */
  async follow(caseId: string): Promise<void> {
    const found = await this.begin(caseId);
    if (!found || found.state === 'withdrawn') return;
    const rows = await this.followUps.ofCase(caseId);
    const plans = await this.plans.all();
    const begun = plans.filter((plan) => rows.some((row) => row.plan === plan.code && row.planVersion === plan.version));
    const fresh = (await this.plans.newest()).filter((plan) => !begun.some(({ code }) => code === plan.code));
    for (const plan of [...begun, ...fresh.map(({ code, version }) => plans.find((p) => p.code === code && p.version === version)!)]) {
      await this.moveTo(found, plan, rows);
      await this.addMissing(found, plan, rows);
    }
    await this.endIfEnded(found);
    await this.due.tellCase(caseId);
  }

  /** A case that has ended: what was about the time before the talk, and the rest too if it was withdrawn, is skipped. */
  async end(caseId: string): Promise<void> {
    const found = await this.begin(caseId);
    if (!found) return;
    await this.endIfEnded(found);
    await this.due.tellCase(caseId);
  }

  /** A case that goes on: what ended only with it comes back, if it is still ahead or when the talk gets a day that puts it there. */
  async goOn(caseId: string): Promise<void> {
    const found = await this.begin(caseId);
    if (!found || hasEnded(found)) return; // told late: it has ended again since
    for (const row of await this.followUps.ofCase(caseId)) {
      const move = comingBack(row, found, this.clock.now());
      if (move) await this.place(row, move, null);
    }
    await this.follow(caseId);
  }

  /** What the product itself has seen done is ticked off. */
  async finish(caseId: string, step: string): Promise<void> {
    if (!await this.begin(caseId)) return;
    for (const row of await this.followUps.ofCase(caseId)) {
      if (row.step !== step || row.state === 'done' || row.state === 'skipped') continue;
      await this.change(row, { state: 'done', doneAt: this.clock.now() });
      this.events.record('follow-up.done', eventOf(row));
    }
    await this.due.tellCase(caseId);
  }

  /** One listener at a time for a case: they may come in any order, but not at once. */
  private async begin(caseId: string): Promise<FollowedCase | undefined> {
    await this.db.query(`select pg_advisory_xact_lock(hashtextextended('follow-ups:' || $1::text, 0))`, [caseId]);
    return this.cases.visible(caseId);
  }

  private async moveTo(found: FollowedCase, plan: Plan, rows: readonly FollowUpRow[]): Promise<void> {
    const existing = rows.filter((row) => row.plan === plan.code && row.planVersion === plan.version).map(asExisting);
    const moves = anchorsOf(found).flatMap(([anchor, day]) => moveFollowUps(existing, plan, anchor, day, this.clock.now(), calendar));
    for (const move of moves) {
      const row = rows.find(({ id }) => id === move.id)!;
      if (!isAboutToFallDue(row, move)) await this.place(row, move, plan);
    }
  }

  private async addMissing(found: FollowedCase, plan: Plan, rows: readonly FollowUpRow[]): Promise<void> {
    const there = rows.filter((row) => row.plan === plan.code).map(asExisting);
    const steps: string[] = [];
    for (const planned of anchorsOf(found).flatMap(([anchor, day]) => followUpsFor(plan, anchor, day, this.clock.now(), calendar, there))) {
      if (await this.add(found, plan, planned)) steps.push(planned.step.kind);
    }
    if (steps.length) {
      this.events.record('follow-up.planned', { caseId: found.id, unitId: found.unitId, data: { plan: plan.code, steps } });
    }
  }

  private async add(found: FollowedCase, plan: Plan, { step, state, dueAt, skippedBecause }: Planned): Promise<boolean> {
    const id = newId();
    const answered = step.kind === 'first-answer' ? found.firstAnswerAt : null; // the answer was quicker than the plan
    const added = await this.followUps.insert({
      id, caseId: found.id, unitId: found.unitId, plan: plan.code, planVersion: plan.version, step: step.kind, owner: step.owner,
      anchor: step.anchor, dueAt, state: answered ? 'done' : state, ...clockMoments(step, dueAt, calendar),
      skipReason: skippedBecause, doneAt: answered, createdAt: this.clock.now(),
    });
    if (added && !answered && state === 'planned') await this.due.wakeAt(id, dueAt);
    return added;
  }

  private async endIfEnded(found: FollowedCase): Promise<void> {
    if (!hasEnded(found)) return;
    const { id, state } = found;
    const how = state === 'withdrawn' ? 'withdrawn' : 'closed';
    const rows = await this.followUps.ofCase(id);
    const own = rows.filter((row) => !row.plan && row.state !== 'done' && row.state !== 'skipped' && state !== 'resolved');
    const moves = (await this.plans.all()).flatMap((plan) =>
      endedWith(how, rows.filter((row) => row.plan === plan.code && row.planVersion === plan.version).map(asExisting), plan));
    const alsoOwn = own.map((row): Move => ({ id: row.id, dueAt: row.dueAt, state: 'skipped', skippedBecause: 'case-ended' }));
    for (const move of [...moves, ...alsoOwn]) await this.place(rows.find((row) => row.id === move.id)!, move, null);
  }

  private async place(row: FollowUpRow, move: Move, plan: Plan | null): Promise<void> {
    const step = plan?.steps.find(({ kind }) => kind === row.step);
    await this.change(row, {
      state: move.state, dueAt: move.dueAt, skipReason: move.skippedBecause,
      ...(step && clockMoments(step, move.dueAt, calendar)),
      ...(move.state === 'planned' && { fellDueAt: null }),
    });
    if (move.state === 'planned') await this.due.wakeAt(row.id, move.dueAt);
    this.events.record(move.state === 'skipped' ? 'follow-up.skipped' : 'follow-up.moved', eventOf(row, move.skippedBecause));
  }

  private async change(row: FollowUpRow, change: Change): Promise<void> {
    if (!await this.followUps.change(row.id, row.version, change)) throw new Error('A follow-up changed meanwhile: the listener is delivered again');
  }
}

const hasEnded = ({ state }: FollowedCase): boolean => ['resolved', 'closed', 'withdrawn'].includes(state);

/** What ended with a case that goes on: one ahead as it was, a plan's past one as if only its moment had passed, so that it follows its anchor. */
function comingBack({ id, plan, step, dueAt, touched, skipReason }: FollowUpRow, { firstAnswerAt }: FollowedCase, now: Date): Move | null {
  if (skipReason !== 'case-ended' || (step === 'first-answer' && firstAnswerAt)) return null;
  if (dueAt > now) return { id, state: 'planned', dueAt, skippedBecause: null };
  return plan && !touched ? { id, state: 'skipped', dueAt, skippedBecause: 'already-past' } : null;
}

/** Days that plans hang on; the case's own room knows when they change. */
function anchorsOf({ submittedAt, talkDate }: FollowedCase): [Anchor, string | null][] {
  return [['submitted', calendar.toStockholm(submittedAt)], ['talk', talkDate]];
}

/** Planned, past by moments and not moved: the clock has it in hand. */
function isAboutToFallDue(row: FollowUpRow, move: Move): boolean {
  return row.state === 'planned' && move.skippedBecause === 'already-past' && move.dueAt.getTime() === row.dueAt.getTime();
}

function asExisting({ id, step, state, dueAt, touched, skipReason }: FollowUpRow): Existing {
  return { id, kind: step ?? 'own', state, dueAt, touched, skippedBecause: skipReason };
}
