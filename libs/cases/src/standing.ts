import { Injectable } from '@nestjs/common';
import { Clock, Db } from '@app/platform';
import type { Case } from './case.entity.js';
import type { CaseActor, CaseFacts } from './domain/states.js';

/** Where the actor's roles hold: a mandate is for a unit and those under it, ST Direkt for its own desk. */
export interface Standings {
  actorFor(queueUnitId: number): CaseActor;
}

/** The roles of whoever acts, case by case: lead in one unit and rep in another is common. */
@Injectable()
export class StandingRepository {
  constructor(private readonly db: Db, private readonly clock: Clock) {}

  /** Asked once in a transaction. */
  ofActor(): Promise<Standings> {
    return this.db.remembered('standings', () => this.ask());
  }

  private async ask(): Promise<Standings> {
    const { actor } = this.db;
    if (actor.audience !== 'staff') {
      const id = actor.accountId ?? 'system';
      const roles = actor.audience === 'member' || actor.audience === 'system' ? [actor.audience] : [];
      return { actorFor: () => ({ id, roles }) };
    }
    const held = await this.db.query<{ id: number; role: string }>(
      `with recursive covered as (
         select m.unit_id as id, m.role from mandates m
         where m.account_id = $1 and $2::date between m.from_date and coalesce(m.ended_on - 1, m.to_date)
         union select u.id, c.role from units u join covered c on u.parent_id = c.id
       )
       select id, role from covered union all select id, 'direkt' from units where kind = 'direkt' and $3`,
      [actor.accountId, this.clock.today(), actor.roles.includes('direkt')]);
    // within the units the request was given, so that both walls and the lifecycle say the same
    return { actorFor: (unit) => ({
      id: this.db.accountId,
      roles: actor.units.includes(unit) ? held.filter((row) => row.id === unit).map((row) => row.role) : [],
    }) };
  }
}

/** What the lifecycle looks at. */
export function lifecycleFacts(
  it: Pick<Case, 'state' | 'memberId' | 'repId' | 'waitingFor' | 'talkDate' | 'keptOut'>, atDirekt: boolean, today: string, handedOver = false,
): CaseFacts {
  return {
    state: it.state, memberId: it.memberId, repId: it.repId, atDirekt, waitingFor: it.waitingFor, keptOut: it.keptOut, complete: true, handedOver,
    ...(it.talkDate ? { talkHasBeen: it.talkDate <= today } : {}),
  };
}
