import { Injectable } from '@nestjs/common';
import { Db } from '@app/platform';

/** The two units that every installation has: the union itself, at the top, and ST Direkt, where each case can go at last. */
@Injectable()
export class FirstUnits {
  constructor(private readonly db: Db) {}

  /** Makes those that are missing, in the caller's transaction, as the system. Answers the names of those made. */
  async plant({ union, direkt }: { union: string; direkt: string }): Promise<string[]> {
    const top = await this.ensure('union', union, null);
    const desk = await this.ensure('direkt', direkt, top.id);
    return [top, desk].filter(({ made }) => made).map(({ name }) => name);
  }

  private async ensure(kind: 'union' | 'direkt', name: string, parentId: number | null): Promise<{ id: number; name: string; made: boolean }> {
    const [there] = await this.db.query<{ id: number; name: string }>('select id, name from units where kind = $1 order by id limit 1', [kind]);
    if (there) return { ...there, made: false };
    const [made] = await this.db.query<{ id: number; name: string }>(
      'insert into units (parent_id, kind, name) values ($1, $2, $3) returning id, name', [parentId, kind, name.trim()]);
    return { ...made!, made: true };
  }
}
