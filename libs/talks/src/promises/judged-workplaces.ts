import { Injectable } from '@nestjs/common';
import { Db, Problem } from '@app/platform';
import type { Subject } from './subject.js';

@Injectable()
export class JudgedWorkplaces {
  constructor(private readonly db: Db) {}

  /** A workplace by id; the caller has come to it through a case or a register the actor may see. */
  async subject(id: string): Promise<Subject> {
    const [row] = await this.db.query<{ unitId: number }>('select unit_id as "unitId" from workplaces where id = $1', [id]);
    if (!row) throw Problem.notFound();
    return { kind: 'workplace', id, unitId: row.unitId };
  }
}
