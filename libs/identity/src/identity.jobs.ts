import { Injectable } from '@nestjs/common';
import { Clock, Db, Every, SYSTEM } from '@app/platform';

const WEEK = 7 * 24 * 3_600_000;

/** Keeps nothing of a sign-in longer than it is good for. */
@Injectable()
export class IdentitySweep {
  constructor(private readonly db: Db, private readonly clock: Clock) {}

  /** Sessions a week past their end go; a link that has run out no longer holds its token, mailed or not. */
  @Every('1h', 'identity.forget-what-is-over')
  async forgetWhatIsOver(): Promise<void> {
    const now = this.clock.now();
    const before = new Date(now.getTime() - WEEK);
    await this.db.as(SYSTEM, async () => {
      await this.db.query('delete from sessions where revoked_at < $1 or created_at < $1', [before]);
      await this.db.query('delete from sign_in_attempts where until < $1', [now]);
      await this.db.query('update sign_in_links set token_sealed = null where expires_at < $1 and token_sealed is not null', [now]);
    });
  }
}
