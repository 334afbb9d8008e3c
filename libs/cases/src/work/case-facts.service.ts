import { Injectable } from '@nestjs/common';
import { Clock, Db, Problem } from '@app/platform';
import type { Case } from '../case.entity.js';
import { CaseVerbs } from '../case-verbs.js';
import { CasesRepository } from '../cases.repository.js';
import { CaseDetailService } from '../detail/case-detail.service.js';
import { PlacingRepository } from '../placing/placing.repository.js';
import type { ChangeCaseFactsBody } from './case-work.dto.js';
import { talkChange } from './talk-change.js';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const fault = (pointer: string, code: string, detail: string): Problem => Problem.invalid([{ pointer, code, detail }]);

/** The facts of a case, put right by whoever works with it. */
@Injectable()
export class CaseFactsService {
  constructor(
    private readonly db: Db, private readonly clock: Clock, private readonly verbs: CaseVerbs, private readonly cases: CasesRepository,
    private readonly places: PlacingRepository, private readonly detail: CaseDetailService,
  ) {}

  /**
   * Changes what differs, and answers whether anything did; the talk's day takes the plan around it along. 404, 409, 412 with the current case, 422.
   * A manager who is also a rep is from then on kept from the case (jäv).
   */
  async change(id: string, version: number, wanted: ChangeCaseFactsBody): Promise<boolean> {
    const step = await this.verbs.may(id, 'change-facts');
    const { it } = step;
    if (it.version !== version) throw Problem.stale(await this.detail.ofRefused(id));
    const talk = talkChange(it, wanted, this.clock.today());
    const facts = await this.factsThatDiffer(it, wanted);
    if (!Object.keys({ ...talk, ...facts }).length) return false;
    const conflict = facts.managerId ? await this.places.managerAccount(facts.managerId) : null;
    if (conflict !== null && conflict === this.db.accountId) throw new Problem(409, 'conflict-of-interest');

    const previous = it.talkDate;
    await this.verbs.moveOn(step, { ...talk, ...facts });
    const fields = Object.keys(facts);
    if (fields.length) this.verbs.record('case.facts-changed', step, { fields });
    if (Object.keys(talk).length) this.verbs.record('case.talk-changed', step, { talkDate: it.talkDate, previous, talkKind: it.talkKind });
    if (conflict && !it.keptOut.includes(conflict)) await this.keepOut(it, conflict);
    return true;
  }

  private async factsThatDiffer(it: Case, { needs, workplaceId, managerId, contactPermission }: ChangeCaseFactsBody): Promise<Partial<Case>> {
    const given = Object.entries({ needs, workplaceId, managerId, contactPermission }).filter(([, value]) => value !== undefined);
    const facts: Partial<Case> = Object.fromEntries(given.filter(([key, value]) => !same(value, it[key as keyof Case])));
    if (facts.workplaceId && facts.managerId === undefined && it.managerId) facts.managerId = null; // a manager belongs to a workplace
    if (facts.workplaceId && !(await this.places.home(it.memberId, facts.workplaceId))?.workplaceUnit) {
      throw fault('/workplaceId', 'unknown-workplace', 'There is no such workplace');
    }
    if (facts.managerId) {
      const [manager] = await this.db.query('select id from managers where id = $1 and workplace_id = $2',
        [facts.managerId, facts.workplaceId ?? it.workplaceId]);
      if (!manager) throw fault('/managerId', 'unknown-manager', 'There is no such manager at the workplace');
    }
    return facts;
  }

  /** Keeps a manager who is also a rep from the case; if they had it, it goes back to the queue. */
  private async keepOut(it: Case, accountId: string): Promise<void> {
    if (it.repId === accountId) {
      const state = it.state === 'assigned' ? 'submitted' : it.state;
      await this.cases.change(it, { repId: null, claimedAt: null, state });
      this.verbs.record('case.released', { it, as: 'system' }, { reason: 'conflict-of-interest' });
    }
    await this.cases.move(it, it.queueUnitId, [...it.keptOut, accountId]);
  }
}
