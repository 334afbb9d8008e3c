import { Injectable } from '@nestjs/common';
import { Db } from '@app/platform';
import type { Unit } from './units.dto.js';

@Injectable()
export class UnitsService {
  constructor(private readonly db: Db) {}

  /** Every unit, each after the one above it and by name among its siblings. */
  async tree(): Promise<Unit[]> {
    const rows = await this.db.query<Omit<Unit, 'mine'>>(
      `with recursive tree as (
         select u.*, array[u.name] as path from units u where u.parent_id is null
         union all select u.*, tree.path || u.name from units u join tree on u.parent_id = tree.id
       )
       select id, parent_id as "parentId", kind, name, dormant from tree order by path`);
    const mine = new Set(this.db.actor.units);
    return rows.map((row) => ({ ...row, mine: mine.has(row.id) }));
  }

  /** A unit's name, or undefined when there is no such unit. */
  async find(id: number): Promise<{ id: number; name: string } | undefined> {
    const [row] = await this.db.query<{ id: number; name: string }>('select id, name from units where id = $1', [id]);
    return row;
  }
}
