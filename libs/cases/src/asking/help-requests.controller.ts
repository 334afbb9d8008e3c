import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow } from '@app/identity';
import { ApiIfMatch, Idempotent, IdPipe, IfMatch } from '@app/platform';
import { HelpRequestDraft, HelpRequestSent, SaveDraftBody } from './help-request.dto.js';
import { HelpRequestsService } from './help-requests.service.js';

@ApiTags('my cases')
@Controller('me/cases')
export class HelpRequestsController {
  constructor(private readonly helpRequests: HelpRequestsService) {}

  /** Begins a help request; 200 with the draft that is already begun, when there is one. */
  @Post()
  @ApiCreatedResponse({ type: HelpRequestDraft, description: 'Begun' })
  @ApiOkResponse({ type: HelpRequestDraft, description: 'The draft that was begun before' })
  @Allow('me.ask')
  async beginHelpRequest(@Res({ passthrough: true }) reply: FastifyReply): Promise<HelpRequestDraft> {
    const { draft, begun } = await this.helpRequests.begin();
    void reply.status(begun ? 201 : 200);
    return draft;
  }

  /** The draft as it was last saved. 404 when it is not yours or has been sent. */
  @Get(':id/draft')
  @Allow('me.ask')
  getDraft(@Param('id', IdPipe) id: string): Promise<HelpRequestDraft> {
    return this.helpRequests.draft(id);
  }

  /** Saves the draft as it stands. 404, 412 with the current draft, 422 with a pointer per field. */
  @Put(':id/draft')
  @ApiIfMatch()
  @Allow('me.ask')
  saveDraft(@Param('id', IdPipe) id: string, @IfMatch() version: number, @Body() body: SaveDraftBody): Promise<HelpRequestDraft> {
    return this.helpRequests.save(id, version, body);
  }

  /** Throws the draft away. 404 when it is not yours or has been sent. */
  @Delete(':id/draft')
  @HttpCode(204)
  @Allow('me.ask')
  async discardDraft(@Param('id', IdPipe) id: string): Promise<void> {
    await this.helpRequests.discard(id);
  }

  /**
   * Sends the help request: it gets a number and stands in the unit's queue. Sending it again answers the same.
   * 404, 412 with the current draft, 422 with a pointer per field that is missing.
   */
  @Post(':id/submit')
  @HttpCode(200)
  @Idempotent()
  @ApiIfMatch({ optional: true })
  @Allow('me.ask')
  submitHelpRequest(
    @Param('id', IdPipe) id: string, @IfMatch({ optional: true }) version: number | undefined,
  ): Promise<HelpRequestSent> {
    return this.helpRequests.submit(id, version);
  }
}
