import { Injectable } from '@nestjs/common';
import { Db, Problem } from '@app/platform';
import { MaterialRow } from './material.entity.js';
import type { MyMaterial } from './materials.dto.js';

@Injectable()
export class MaterialsRepository {
  constructor(private readonly db: Db) {}

  /** The unit of a workplace in the actor's units: the first wall. Raises 404 for any other. */
  async unitOf(workplaceId: string): Promise<number> {
    const { audience, units } = this.db.actor;
    const [workplace] = await this.db.query<{ unitId: number }>(
      `select unit_id as "unitId" from workplaces where id = $1 and $2 = 'staff' and unit_id = any($3::int[])`, [workplaceId, audience, units]);
    if (!workplace) throw Problem.notFound();
    return workplace.unitId;
  }

  at(workplaceId: string): Promise<MaterialRow[]> {
    return this.db.repo(MaterialRow).find({ where: { workplaceId }, order: { kind: 'ASC', title: 'ASC', id: 'ASC' } });
  }

  /** Raises 404. */
  async find(id: string): Promise<MaterialRow & { unitId: number }> {
    const row = await this.db.repo(MaterialRow).findOneBy({ id });
    if (!row) throw Problem.notFound();
    return { ...row, unitId: await this.unitOf(row.workplaceId) };
  }

  /** What exists at the workplace of the member who asks. */
  atMine(): Promise<MyMaterial[]> {
    return this.db.query<MyMaterial>(
      `select x.id, x.kind, x.audience, x.title, x.language, x.edition, x.place, x.confirmed_on::text as "confirmedOn"
       from materials x join accounts a on a.workplace_id = x.workplace_id
       where a.id = $1 and x.status = 'exists' order by x.audience, x.kind, x.title`, [this.db.accountId]);
  }

  async add(row: MaterialRow): Promise<void> {
    await this.db.repo(MaterialRow).insert(row);
  }

  /** False when somebody else has changed it since `version`. */
  async change(id: string, version: number, facts: Partial<MaterialRow>): Promise<boolean> {
    const { affected } = await this.db.repo(MaterialRow).update({ id, version }, { ...facts, version: version + 1 });
    return Boolean(affected);
  }
}
