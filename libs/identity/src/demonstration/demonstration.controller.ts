import { Body, Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiNotFoundResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config, NoTransaction, Problem } from '@app/platform';
import { Public } from '../access/allow.js';
import { SessionCookie } from '../sessions/session-cookie.js';
import { Sessions } from '../sessions/sessions.service.js';
import { Recognise, WhoSignsIn } from '../sign-in/recognise.js';
import type { Recognised } from '../sign-in/request-strategy.js';
import { DemonstrationAudience, DemonstrationPeople, DemonstrationSignIn } from './demonstration.dto.js';
import { InventedPeople } from './invented-people.service.js';

@ApiTags('demonstration')
@ApiNotFoundResponse({ description: 'not-found' })
@Public()
@NoTransaction()
@Controller('demonstration')
export class DemonstrationController {
  constructor(
    private readonly config: Config, private readonly people: InventedPeople, private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
  ) {}

  /** Invented people to sign in as, liveliest first. 404 outside a demonstration. */
  @Get('people')
  async listDemonstrationPeople(@Query() query: DemonstrationAudience): Promise<DemonstrationPeople> {
    if (!this.config.demonstration) throw Problem.notFound();
    return { items: await this.people.list(query.audience) };
  }

  /** Signs in as one of them. 404 outside a demonstration, and for somebody who does not belong in that web app. */
  @Recognise('demonstration', DemonstrationSignIn)
  @HttpCode(204)
  @Post('sign-in')
  async signInForDemonstration(
    @Body() body: DemonstrationSignIn, @WhoSignsIn() who: Recognised, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const token = await this.sessions.begin(who.accountId, body.audience, 'signed-in', this.cookie.read(request, body.audience));
    this.cookie.set(reply, body.audience, token);
  }
}
