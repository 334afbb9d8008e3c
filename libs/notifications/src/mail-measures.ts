import { Injectable } from '@nestjs/common';
import { Db, Metrics, SYSTEM } from '@app/platform';

/** For whoever runs the installation: does mail go out? */
@Injectable()
export class MailMeasures {
  constructor(db: Db, metrics: Metrics) {
    metrics.measure('mails', 'Mails that wait, have been refused at least once, or were given up', async () => {
      const [row] = await db.as(SYSTEM, () => db.query<Record<string, number>>(
        `select (select count(*)::int from mails where state = 'queued') as waiting,
           (select count(*)::int from mails where state = 'queued' and last_error is not null) as refused,
           (select count(*)::int from mails where state = 'given-up') as given_up`));
      return row!;
    }, 'state');
  }
}
