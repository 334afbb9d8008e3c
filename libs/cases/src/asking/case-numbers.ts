import { Injectable } from '@nestjs/common';
import { Clock, Db } from '@app/platform';
import { formatCaseNumber } from '../domain/case-number.js';

@Injectable()
export class CaseNumbers {
  constructor(private readonly db: Db, private readonly clock: Clock) {}

  /** The year's next number. Nobody queues for it; a request that fails leaves a gap. */
  async next(): Promise<string> {
    const year = Number(this.clock.today().slice(0, 4));
    const [row] = await this.db.query<{ sequence: string }>(`select nextval('case_number_${year}') as sequence`);
    return formatCaseNumber(year, Number(row!.sequence));
  }
}
