import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiTags, ApiUnauthorizedResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Db, NoTransaction, Problem } from '@app/platform';
import { Public } from '../access/allow.js';
import { Session } from '../sessions/session.dto.js';
import { SessionCookie } from '../sessions/session-cookie.js';
import { Sessions } from '../sessions/sessions.service.js';
import { StaffSession } from '../sessions/staff-session.service.js';
import { Recognise, WhoSignsIn } from './recognise.js';
import type { Recognised } from './request-strategy.js';
import { PasswordAccepted, PasswordSignIn, SecondFactorSignIn } from './sign-in.dto.js';

@ApiTags('sign-in')
@Public()
@NoTransaction()
@Controller('sign-in')
export class StaffSignInController {
  constructor(
    private readonly db: Db, private readonly sessions: Sessions, private readonly cookie: SessionCookie, private readonly staff: StaffSession,
  ) {}

  /** Staff: the first factor. Raises 401 `sign-in-refused`, the same for unknown and wrong, and 429 `too-many-attempts`. */
  @ApiUnauthorizedResponse({ description: 'sign-in-refused' })
  @Recognise('staff-password', PasswordSignIn)
  @HttpCode(200)
  @Post('password')
  async signInWithPassword(
    @Body() _: PasswordSignIn, @WhoSignsIn() who: Recognised, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PasswordAccepted> {
    const token = await this.sessions.begin(who.accountId, 'staff', 'second-factor', this.cookie.read(request, 'staff'));
    this.cookie.set(reply, 'staff', token);
    return { next: 'second-factor' };
  }

  /**
   * Staff: the second factor, a code from the app or a recovery code. Raises 401 `sign-in-refused`, 401 `password-first` when ten minutes
   * have passed since the password, and 429 `too-many-attempts`.
   */
  @ApiUnauthorizedResponse({ description: 'sign-in-refused, or password-first' })
  @Recognise('staff-second-factor', SecondFactorSignIn)
  @HttpCode(200)
  @Post('second-factor')
  async signInWithSecondFactor(
    @Body() _: SecondFactorSignIn, @WhoSignsIn() who: Recognised, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const token = await this.sessions.begin(who.accountId, 'staff', 'signed-in', this.cookie.read(request, 'staff'));
    const session = await this.sessions.find(token);
    if (!session) throw new Problem(401, 'sign-in-refused');
    this.cookie.set(reply, 'staff', token);
    return this.db.as(session.actor, () => this.staff.current());
  }
}
