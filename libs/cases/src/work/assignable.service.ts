import { Injectable } from '@nestjs/common';
import { Db } from '@app/platform';
import type { Case } from '../case.entity.js';
import { OPEN_STATES } from '../domain/states.js';
import { PlacingRepository } from '../placing/placing.repository.js';
import type { AssignableRep } from './case-work.dto.js';

/** Who a case can be given to. */
@Injectable()
export class AssignableService {
  constructor(private readonly db: Db, private readonly places: PlacingRepository) {}

  /** People whose mandate covers the case's queue and who are not kept out, each once, nearest first; at ST Direkt its advisers. */
  async peopleFor(it: Pick<Case, 'queueUnitId' | 'keptOut' | 'memberId'>): Promise<AssignableRep[]> {
    const unit = await this.places.unit(it.queueUnitId);
    const people = unit.kind === 'direkt'
      ? (await this.advisers()).map((adviser) => ({ ...adviser, role: 'direkt', unit: { id: unit.id, name: unit.name } }))
      : (await this.places.desks(it.queueUnitId)).flatMap(({ accountId: id, name, role, unitId, unitName }) =>
        (id && name && role ? [{ id, name, role, unit: { id: unitId, name: unitName } }] : []));
    const once = [...new Map(people.toReversed().map((person) => [person.id, person])).values()].toReversed();
    const free = once.filter(({ id }) => id !== it.memberId && !it.keptOut.includes(id));
    const open = await this.openCases(free.map(({ id }) => id));
    return free.map((person) => ({ ...person, openCases: open.get(person.id) ?? 0 }));
  }

  private advisers(): Promise<{ id: string; name: string }[]> {
    return this.db.query(`select id, name from accounts where 'direkt' = any(roles) and disabled_at is null order by name`);
  }

  /** Open cases among those the actor may see: the workload in the units somebody leads. */
  private async openCases(ids: string[]): Promise<Map<string, number>> {
    const rows = await this.db.query<{ id: string; open: number }>(
      'select rep_id as id, count(*)::int as open from cases where rep_id = any($1::uuid[]) and state = any($2) group by rep_id', [ids, OPEN_STATES]);
    return new Map(rows.map((row) => [row.id, row.open]));
  }
}
