import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '@app/identity';
import { ApiIfMatch, Idempotent, IdPipe, IfMatch } from '@app/platform';
import { FollowUp, FollowUpList, FollowUpQuery, FollowUpTaskPage, MoveFollowUp, NewFollowUp, SkipFollowUp } from './follow-ups.dto.js';
import { FollowUpsService } from './follow-ups.service.js';

@ApiTags('follow-ups')
@Controller()
export class FollowUpsController {
  constructor(private readonly followUps: FollowUpsService) {}

  /** The follow-ups of one case, in the order they fall due. 404 when you may not see the case. */
  @Get('cases/:id/follow-ups')
  @Allow('follow-up.work')
  async listCaseFollowUps(@Param('id', IdPipe) id: string): Promise<FollowUpList> {
    return { items: await this.followUps.ofCase(id) };
  }

  /** Adds a follow-up of your own to a case you have. 404, 409 `not-yours-to-do`, 422 `due-moment`. */
  @Post('cases/:id/follow-ups')
  @Allow('follow-up.work')
  @Idempotent('cases')
  addFollowUp(@Param('id', IdPipe) id: string, @Body() body: NewFollowUp): Promise<FollowUp> {
    return this.followUps.add(id, body);
  }

  /** Open follow-ups in the cases you have, or in all you may see; late ones first, 50 a page. 422 `cursor`. */
  @Get('follow-ups')
  @Allow('follow-up.work')
  listFollowUps(@Query() query: FollowUpQuery): Promise<FollowUpTaskPage> {
    return this.followUps.tasks(query.view ?? 'mine', query.cursor);
  }

  /** Ticks a follow-up off. 404, 409 `follow-up-not-open` or `not-yours-to-do`. */
  @Post('follow-ups/:id/done')
  @HttpCode(200)
  @Allow('follow-up.work')
  finishFollowUp(@Param('id', IdPipe) id: string): Promise<FollowUp> {
    return this.followUps.finish(id);
  }

  /** Skips a follow-up, with a reason. 404, 409 `follow-up-not-open` or `not-yours-to-do`. */
  @Post('follow-ups/:id/skip')
  @HttpCode(200)
  @Allow('follow-up.work')
  skipFollowUp(@Param('id', IdPipe) id: string, @Body() body: SkipFollowUp): Promise<FollowUp> {
    return this.followUps.skip(id, body.reason);
  }

  /** Gives a follow-up another moment; it no longer follows the talk. 404, 409, 412 with the current one, 422 `due-moment`, 428. */
  @Post('follow-ups/:id/move')
  @ApiIfMatch()
  @HttpCode(200)
  @Allow('follow-up.work')
  moveFollowUp(
    @Param('id', IdPipe) id: string, @Body() body: MoveFollowUp, @IfMatch() version: number,
  ): Promise<FollowUp> {
    return this.followUps.move(id, body.dueAt, version);
  }

  /** Takes back a tick or a skip: the follow-up is due again at once. 404, 409 `follow-up-still-open` or `not-yours-to-do`. */
  @Post('follow-ups/:id/undo')
  @HttpCode(200)
  @Allow('follow-up.work')
  undoFollowUp(@Param('id', IdPipe) id: string): Promise<FollowUp> {
    return this.followUps.undo(id);
  }
}
