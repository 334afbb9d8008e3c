import { Injectable } from '@nestjs/common';
import { Db, SIGN_IN } from '../db/index.js';

export type NotReady = 'draining' | 'database' | 'migrations';

/** Can this process serve now? A proxy or an orchestrator asks before it sends anybody here. */
@Injectable()
export class Readiness {
  /** Told to stop: still serving who is here, asking for nobody new. */
  draining = false;
  private expected: readonly string[] = [];

  constructor(private readonly db: Db) {}

  /** Names the migrations the program was built with. */
  expects(migrations: readonly string[]): void {
    this.expected = migrations;
  }

  /** Why not; empty when ready. A database that is ahead of the program will do: so it is while the others are upgraded. */
  async reasons(): Promise<NotReady[]> {
    const draining: NotReady[] = this.draining ? ['draining'] : [];
    try {
      const rows = await this.db.as(SIGN_IN, () => this.db.query('select 1 from schema_migrations where name = any($1)', [this.expected]));
      return rows.length < this.expected.length ? [...draining, 'migrations'] : draining;
    } catch {
      return [...draining, 'database'];
    }
  }
}
