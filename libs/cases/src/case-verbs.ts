import { Injectable } from '@nestjs/common';
import { AccountsService } from '@app/identity';
import { Clock, Db, Events, Problem, type EventFacts } from '@app/platform';
import type { Case } from './case.entity.js';
import type { CaseEventName } from './cases.events.js';
import { CasesRepository } from './cases.repository.js';
import { check, type Refusal } from './domain/lifecycle.js';
import type { CaseAction, RepAfter } from './domain/lifecycle-table.js';
import type { CaseState } from './domain/states.js';
import { HandOvers } from './placing/hand-overs.js';
import { PlacingRepository } from './placing/placing.repository.js';
import { lifecycleFacts, standingIn } from './standing.js';

/** A verb that may go on: the case, locked, and what the lifecycle says follows. */
export interface Step {
  it: Case;
  action: CaseAction;
  next: CaseState;
  rep: RepAfter;
  /** In which role the actor does it. */
  as: string;
  atDirekt: boolean;
}

const ROLE_ORDER = ['member', 'unit-lead', 'rep', 'direkt', 'system'];

/** The beats every verb shares: see it, may it, change, record. */
@Injectable()
export class CaseVerbs {
  constructor(
    private readonly db: Db, private readonly clock: Clock, private readonly events: Events, private readonly cases: CasesRepository,
    private readonly places: PlacingRepository, private readonly accounts: AccountsService,
    private readonly handOvers: HandOvers,
  ) {}

  /** The case, locked; 404 when the actor may not see it. */
  async load(id: string): Promise<Case> {
    const it = await this.cases.visible(id, 'locked');
    if (!it) throw Problem.notFound();
    return it;
  }

  /** 404 when not visible, 409 with the lifecycle's reason when it cannot be done now. */
  async may(id: string, action: CaseAction): Promise<Step> {
    return this.mayAsLoaded(await this.load(id), action);
  }

  /** The same for a case already loaded and locked. */
  mayAsLoaded(it: Case, action: CaseAction): Promise<Step> {
    return this.judge(it, action, (code) => this.refuse(code, it));
  }

  /** The same without an error: null when the lifecycle says no. */
  async mayQuietly(id: string, action: CaseAction): Promise<Step | null> {
    return this.judge(await this.load(id), action, () => Promise.resolve(null));
  }

  private async judge<R>(it: Case, action: CaseAction, refuse: (code: Refusal) => Promise<R>): Promise<Step | R> {
    const atDirekt = await this.places.isDirekt(it.queueUnitId);
    const actor = standingIn(it.queueUnitId, this.db.actor);
    const handedOver = action === 'send-back' && (await this.handOvers.cameFrom(it)) !== null;
    const verdict = check(action, lifecycleFacts(it, atDirekt, this.clock.today(), handedOver), actor);
    if (!verdict.ok) return refuse(verdict.code);
    const as = ROLE_ORDER.find((role) => actor.roles.includes(role)) ?? 'staff';
    return { it, action, next: verdict.next, rep: verdict.rep, as, atDirekt };
  }

  /** Moves the case to the state that follows, with whatever else the verb changes, and says so when work on it begins or goes on. */
  async moveOn(step: Step, changes: Partial<Case> = {}): Promise<void> {
    const { it, next, action } = step;
    const before = it.state;
    const rep = step.rep === 'actor' ? { repId: this.db.accountId } : step.rep === 'nobody' ? { repId: null, claimedAt: null } : {};
    const waitOver = next === 'waiting' ? {} : { waitingFor: null, waitingUntil: null };
    await this.cases.change(it, { ...waitOver, ...rep, ...changes, state: next });
    if (before === 'assigned' && next === 'in-progress') this.record('case.work-begun', step);
    if (before === 'waiting' && next === 'in-progress' && action === 'message') this.record('case.resumed', step);
  }

  record(name: CaseEventName, step: Pick<Step, 'it' | 'as'>, data: EventFacts['data'] = {}): void {
    this.events.record(name, { caseId: step.it.id, unitId: step.it.unitId, actorRole: step.as, data });
  }

  private async refuse(code: Refusal, it: Case): Promise<never> {
    if (code !== 'case-already-claimed' || !it.repId) throw new Problem(409, code);
    const name = (await this.accounts.byIds([it.repId])).get(it.repId)?.name ?? null;
    throw new Problem(409, code, { by: { name }, at: it.claimedAt?.toISOString() ?? null });
  }
}
