import { Body, Controller, Get, HttpCode, Patch, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, ActorNow, ApiIfMatch, IfMatch } from '@app/platform';
import { Allow, Unattended } from '../access/allow.js';
import { SessionClock } from '../sessions/session-clock.js';
import { SessionCookie } from '../sessions/session-cookie.js';
import { SessionTimes } from '../sessions/session.dto.js';
import { Sessions } from '../sessions/sessions.service.js';
import { Me, MyDetailsChange } from './me.dto.js';
import { MyAccount } from './my-account.service.js';

@ApiTags('me')
@Controller('me')
export class MyAccountController {
  constructor(
    private readonly account: MyAccount, private readonly sessions: Sessions, private readonly times: SessionClock, private readonly cookie: SessionCookie,
  ) {}

  /** Your own details, and when the session runs out. Asking does not prolong it. */
  @Allow('me.read')
  @Unattended()
  @Get()
  getMe(): Promise<Me> {
    return this.account.current();
  }

  /** Changes your phone, language, mail or workplace. Raises 412 `changed-since`, 422 for what cannot be accepted, 428 without If-Match. */
  @ApiIfMatch()
  @Allow('me.change')
  @Patch()
  changeMyDetails(@IfMatch() version: number, @Body() body: MyDetailsChange): Promise<Me> {
    return this.account.change(version, body);
  }

  /** "I am still here": the idle time counts from now. */
  @Allow('me.read')
  @HttpCode(200)
  @Post('session/refresh')
  async refreshMySession(@ActorNow() actor: Actor): Promise<SessionTimes> {
    await this.sessions.refresh(actor.sessionId!);
    return this.times.current();
  }

  /** Ends this session. */
  @Allow('me.read')
  @HttpCode(204)
  @Post('sign-out')
  async signOutMember(@ActorNow() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.end(actor.sessionId!);
    this.cookie.clear(reply, 'member');
  }

  /** Ends every session of the account, here and on all other devices. */
  @Allow('me.read')
  @HttpCode(204)
  @Post('sign-out-everywhere')
  async signOutMemberEverywhere(@ActorNow() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.endAll(actor.accountId!);
    this.cookie.clear(reply, 'member');
  }
}
