import { Injectable } from '@nestjs/common';
import { Clock, Db } from '@app/platform';
import type { Phase, PromiseCode } from '../domain/promises.js';

export interface CriterionRow {
  code: string;
  phase: Phase;
  textSv: string;
  textEn: string;
  askSv: string;
  askEn: string;
}

/** The criteria of one promise in one set. */
export interface PromiseCriteria {
  setId: number;
  setVersion: number;
  source: string;
  criteria: CriterionRow[];
}

@Injectable()
export class CriteriaRepository {
  constructor(private readonly db: Db, private readonly clock: Clock) {}

  /** What a promise is judged against today in a unit: the nearest set above it, the union's if there is none nearer. */
  async forUnit(unitId: number, promise: PromiseCode): Promise<PromiseCriteria> {
    const [set] = await this.db.query<{ id: number }>(
      `with recursive up as (
         select id, parent_id, 0 as distance from units where id = $1
         union all select u.id, u.parent_id, up.distance + 1 from units u join up on u.id = up.parent_id
       )
       select s.id from criteria_sets s left join up on up.id = s.unit_id
       where s.valid_from <= $2 and (s.unit_id is null or up.id is not null)
         and exists (select 1 from criteria c where c.set_id = s.id and c.promise = $3)
       order by up.distance nulls last, s.version desc limit 1`, [unitId, this.clock.today(), promise]);
    if (!set) throw new Error(`No criteria for ${promise}`);
    return this.inSet(set.id, promise);
  }

  /** A judgement keeps the set it was made against. */
  async inSet(setId: number, promise: PromiseCode): Promise<PromiseCriteria> {
    const [set] = await this.db.query<{ version: number; source: string }>('select version, source from criteria_sets where id = $1', [setId]);
    const criteria = await this.db.query<CriterionRow>(
      `select code, phase, text_sv as "textSv", text_en as "textEn", ask_sv as "askSv", ask_en as "askEn"
       from criteria where set_id = $1 and promise = $2 order by code`, [setId, promise]);
    return { setId, setVersion: set!.version, source: set!.source, criteria };
  }
}
