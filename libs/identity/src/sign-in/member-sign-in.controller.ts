import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiGoneResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Db, NoTransaction, Problem } from '@app/platform';
import { Public } from '../access/allow.js';
import { Me } from '../accounts/me.dto.js';
import { MyAccount } from '../accounts/my-account.service.js';
import { SessionCookie } from '../sessions/session-cookie.js';
import { Sessions } from '../sessions/sessions.service.js';
import { Recognise, WhoSignsIn } from './recognise.js';
import type { Recognised } from './request-strategy.js';
import { SignInLinks } from './sign-in-links.js';
import { LinkSignIn, SignInLinkAnswer, SignInLinkRequest } from './sign-in.dto.js';

@ApiTags('sign-in')
@Public()
@NoTransaction()
@Controller('me')
export class MemberSignInController {
  constructor(
    private readonly db: Db, private readonly links: SignInLinks, private readonly sessions: Sessions, private readonly cookie: SessionCookie,
    private readonly account: MyAccount,
  ) {}

  /** Mails a link that signs in once, within 15 minutes. Answers the same whether the address is known or not; 429 `too-many-attempts`. */
  @HttpCode(202)
  @Post('sign-in-links')
  async requestSignInLink(@Body() body: SignInLinkRequest, @Req() request: FastifyRequest): Promise<SignInLinkAnswer> {
    await this.links.request(body, request.ip);
    return {};
  }

  /** Signs in with the link from the mail. Raises 410 `link-not-valid` when it has been used or is too old. */
  @ApiGoneResponse({ description: 'link-not-valid' })
  @Recognise('member-link', LinkSignIn)
  @HttpCode(200)
  @Post('sign-in')
  async signInWithLink(
    @Body() _: LinkSignIn, @WhoSignsIn() who: Recognised, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Me> {
    const token = await this.sessions.begin(who.accountId, 'member', 'signed-in', this.cookie.read(request, 'member'));
    const session = await this.sessions.find(token);
    if (!session) throw new Problem(410, 'link-not-valid');
    this.cookie.set(reply, 'member', token);
    return this.db.as(session.actor, () => this.account.current());
  }
}
