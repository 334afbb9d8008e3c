import { Injectable } from '@nestjs/common';
import { Clock, Db } from '@app/platform';
import { visibleTo } from './visible-to.js';
import type { WorkplaceChoice, WorkplaceChoiceSearch, WorkplaceSearch } from './workplaces.dto.js';

export const PAGE_SIZE = 50;

export interface WorkplaceRecord {
  id: string;
  name: string;
  city: string;
  payModel: 'negotiation' | 'salary-talk' | null;
  employerId: number;
  employerName: string;
  unitId: number;
  unitName: string;
  managers: number;
  trained: number;
  materialForManager: boolean;
  materialForEmployee: boolean;
  version: number;
}

const FROM = 'from workplaces w join employers e on e.id = w.employer_id join units u on u.id = w.unit_id';
const material = (reader: 'manager' | 'employee'): string =>
  `exists (select 1 from materials x where x.workplace_id = w.id and x.status = 'exists' and x.audience in ('${reader}', 'both'))`;

/** `$1` is today. */
const SELECT = `select w.id, w.name, w.city, w.pay_model as "payModel", w.employer_id as "employerId", e.name as "employerName",
    w.unit_id as "unitId", u.name as "unitName", w.version,
    (select count(*)::int from managers m where m.workplace_id = w.id and m.active) as managers,
    (select count(*)::int from managers m where m.workplace_id = w.id and m.active and exists (select 1 from trainings t
      where t.manager_id = m.id and t.status = 'taken' and coalesce(t.valid_to, $1::date) >= $1::date)) as trained,
    ${material('manager')} as "materialForManager", ${material('employee')} as "materialForEmployee"
  ${FROM}`;

const containing = (text: string | undefined): string | null => (text?.trim() ? `%${text.trim().replace(/[\\%_]/g, '\\$&')}%` : null);
const MATCHES = (pattern: string): string => `(${pattern}::text is null or concat_ws(' ', w.name, w.city, e.name) ilike ${pattern})`;

@Injectable()
export class WorkplacesRepository {
  constructor(private readonly db: Db, private readonly clock: Clock) {}

  /** One more than a page, so that the caller sees whether there is a next. */
  page(query: WorkplaceSearch, after: { name: string; id: string } | null): Promise<WorkplaceRecord[]> {
    const { actor } = this.db;
    return this.db.query<WorkplaceRecord>(
      `with recursive below as (select id from units where id = $3 union select u.id from units u join below on u.parent_id = below.id)
       ${SELECT}
       where ${visibleTo(actor, '$2')} and $2::int[] is not null and ${MATCHES('$4')}
         and ($3::int is null or w.unit_id in (select id from below))
         and ($5::text is null or (w.name, w.id) > ($5, $6::uuid))
       order by w.name, w.id limit ${PAGE_SIZE + 1}`,
      [this.clock.today(), actor.units, query.unitId ?? null, containing(query.search), after?.name ?? null, after?.id ?? null]);
  }

  async find(id: string): Promise<WorkplaceRecord | undefined> {
    const { actor } = this.db;
    const [row] = await this.db.query<WorkplaceRecord>(
      `${SELECT} where w.id = $3 and ${visibleTo(actor, '$2')} and $2::int[] is not null`, [this.clock.today(), actor.units, id]);
    return row;
  }

  /** For a member: by words, else those of their own unit and the units around it, the own workplace first. */
  choices({ search, id }: WorkplaceChoiceSearch): Promise<WorkplaceChoice[]> {
    return this.db.query<WorkplaceChoice>(
      `select w.id, w.name, w.city, e.name as employer, u.name as "unitName" ${FROM}
       left join accounts a on a.id = $1
       where ${MATCHES('$2')} and ($3::uuid is null or w.id = $3)
         and (coalesce($2::text, $3::text) is not null or w.unit_id = a.unit_id or w.id = a.workplace_id)
       order by (w.id = a.workplace_id) desc nulls last, w.name, w.id limit 20`,
      [this.db.accountId, containing(search), id ?? null]);
  }

  async employers(): Promise<{ id: number; name: string }[]> {
    return this.db.query<{ id: number; name: string }>('select id, name from employers order by name');
  }
}
