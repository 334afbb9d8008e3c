import { Body, Controller, Get, HttpCode, Patch, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, ActorNow } from '@app/platform';
import { Allow, Unattended } from '../access/allow.js';
import { PreferencesChange, Session, SessionTimes } from './session.dto.js';
import { SessionClock } from './session-clock.js';
import { SessionCookie } from './session-cookie.js';
import { Sessions } from './sessions.service.js';
import { StaffSession } from './staff-session.service.js';

@ApiTags('session')
@Allow('session')
@Controller()
export class StaffSessionController {
  constructor(
    private readonly staff: StaffSession, private readonly sessions: Sessions, private readonly times: SessionClock, private readonly cookie: SessionCookie,
  ) {}

  /** Who is signed in, what they may do today and when the session runs out. Asking does not prolong it. */
  @Unattended()
  @Get('session')
  getSession(): Promise<Session> {
    return this.staff.current();
  }

  /** "I am still here": the idle time counts from now. */
  @HttpCode(200)
  @Post('session/refresh')
  async refreshSession(@ActorNow() actor: Actor): Promise<SessionTimes> {
    await this.sessions.refresh(actor.sessionId!);
    return this.times.current();
  }

  /** Keeps language and shortcuts. */
  @Patch('session/preferences')
  changePreferences(@Body() body: PreferencesChange): Promise<Session> {
    return this.staff.prefer(body);
  }

  /** Confirms having read the rules for personal data; needed before the first access to cases and once a year. */
  @HttpCode(200)
  @Post('data-rules/confirmations')
  confirmDataRules(): Promise<Session> {
    return this.staff.confirmDataRules();
  }

  /** Ends this session, and its live streams within a second. */
  @HttpCode(204)
  @Post('sign-out')
  async signOutStaff(@ActorNow() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.end(actor.sessionId!);
    this.cookie.clear(reply, 'staff');
  }

  /** Ends every session of the account, here and on all other devices. */
  @HttpCode(204)
  @Post('sign-out-everywhere')
  async signOutStaffEverywhere(@ActorNow() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.endAll(actor.accountId!);
    this.cookie.clear(reply, 'staff');
  }
}
