import { Injectable } from '@nestjs/common';
import { Clock, Db, SYSTEM } from '@app/platform';
import type { Case } from '../case.entity.js';
import { CaseVerbs, type Step } from '../case-verbs.js';
import { OPEN_STATES } from '../domain/states.js';
import { PlacingRepository } from '../placing/placing.repository.js';
import { PlacingService } from '../placing/placing.service.js';
import { eachByItself } from './each-by-itself.js';

const ACTIVE = 'between m.from_date and coalesce(m.ended_on - 1, m.to_date)';

/** Cases whose rep is no longer there, or whose queue nobody serves, find a new desk. */
@Injectable()
export class ReleaseService {
  constructor(
    private readonly db: Db, private readonly clock: Clock, private readonly verbs: CaseVerbs, private readonly placing: PlacingService,
    private readonly places: PlacingRepository,
  ) {}

  /** One transaction a case, whatever is open around it: one that fails does not hold up the others, and none is held longer than it takes. */
  async releaseOrphans(): Promise<void> {
    await eachByItself(await this.db.as(SYSTEM, () => this.orphans()), (id) => this.db.as(SYSTEM, () => this.release(id)));
  }

  /** Somebody may have got the case, or moved it, before it was locked: it is asked again. */
  private async release(id: string): Promise<void> {
    const step = await this.verbs.mayQuietly(id, 'release');
    if (step && (await this.withoutTheirRep(id)).length) await this.takeFromRep(step);
    else if ((await this.inUnservedQueues(id)).length) await this.settle(await this.verbs.load(id));
  }

  private async orphans(): Promise<string[]> {
    return [...await this.withoutTheirRep(), ...await this.inUnservedQueues()];
  }

  private async takeFromRep(step: Step): Promise<void> {
    await this.verbs.moveOn(step, { awaiting: 'rep' });
    this.verbs.record('case.released', step, { reason: 'mandate-ended' });
    await this.settle(step.it);
  }

  private async settle(it: Case): Promise<void> {
    const fromUnit = it.queueUnitId;
    const toUnit = await this.placing.settle(it);
    if (toUnit === fromUnit) return;
    const to = (await this.places.isDirekt(toUnit)) ? 'direkt' : 'parent';
    this.verbs.record('case.handed-over', { it, as: 'system' }, { to, fromUnit, toUnit });
  }

  /** Living cases whose rep has no mandate today that covers the queue they stand in: all, or whether one is such. */
  private withoutTheirRep(id?: string): Promise<string[]> {
    return this.find(
      `select c.id from cases c join units u on u.id = c.queue_unit_id
       where c.rep_id is not null and c.state = any($1)
         and not (u.kind = 'direkt' and exists (select 1 from accounts a where a.id = c.rep_id and 'direkt' = any(a.roles) and a.disabled_at is null))
         and not exists (
           with recursive up as (
             select u.id union select p.parent_id from units p join up on p.id = up.id where p.parent_id is not null
           )
           select 1 from mandates m join up on up.id = m.unit_id where m.account_id = c.rep_id and $2::date ${ACTIVE})`,
      [...OPEN_STATES, 'resolved'], id);
  }

  /** Open cases nobody has, in the queue of a unit that is dormant or where nobody has a mandate: all, or whether one is such. */
  private inUnservedQueues(id?: string): Promise<string[]> {
    return this.find(
      `select c.id from cases c join units u on u.id = c.queue_unit_id
       where c.rep_id is null and c.state = any($1) and u.kind <> 'direkt'
         and (u.dormant or not exists (select 1 from mandates m where m.unit_id = u.id and $2::date ${ACTIVE}))`, OPEN_STATES, id);
  }

  private async find(sql: string, states: readonly string[], id?: string): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      `${sql} ${id ? 'and c.id = $3' : ''} order by c.id`, [states, this.clock.today(), ...(id ? [id] : [])]);
    return rows.map((row) => row.id);
  }
}
