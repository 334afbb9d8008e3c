import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Db, Problem, SIGN_IN } from '@app/platform';
import { SessionCookie } from '../sessions/session-cookie.js';
import { Sessions } from '../sessions/sessions.service.js';
import { Attempts } from './attempts.js';
import { type Recognised, RequestStrategy } from './request-strategy.js';
import { SecondFactor } from './second-factor.js';
import type { SecondFactorSignIn } from './sign-in.dto.js';

/** Counted per account, whatever the address: only someone who has the password gets this far. */
const MOST_WRONG = 10;

/** The second factor: takes the half session that the password began one step up. */
@Injectable()
export class StaffSecondFactorStrategy extends PassportStrategy(RequestStrategy, 'staff-second-factor') {
  constructor(
    private readonly db: Db, private readonly cookie: SessionCookie, private readonly sessions: Sessions,
    private readonly secondFactor: SecondFactor, private readonly attempts: Attempts,
  ) {
    super();
  }

  async validate(request: FastifyRequest): Promise<Recognised | null> {
    const token = this.cookie.read(request, 'staff');
    const half = token ? await this.sessions.find(token) : null;
    if (half?.step !== 'second-factor') throw new Problem(401, 'password-first');
    const { accountId } = half;
    const key = `second-factor:${accountId}`;
    await this.attempts.take(key, MOST_WRONG);
    const code = (request.body as SecondFactorSignIn).code.trim();
    if (await this.db.as({ ...SIGN_IN, accountId }, () => this.secondFactor.take(accountId, code))) {
      await this.attempts.forget(key);
      return { accountId };
    }
    return null;
  }
}
