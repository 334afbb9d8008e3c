import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '@app/identity';
import { Idempotent, IdPipe } from '@app/platform';
import { CaseDetail } from '../detail/case-detail.dto.js';
import { CaseDetailService } from '../detail/case-detail.service.js';
import { SaveComposerBody, WriteBody } from './conversation.dto.js';
import { ConversationService } from './conversation.service.js';

@ApiTags('cases')
@Controller('cases/:id')
export class ConversationController {
  constructor(private readonly conversation: ConversationService, private readonly detail: CaseDetailService) {}

  /** Writes to the member; the first time, that is the first answer. 404, 409 when the case is not yours or is closed. */
  @Post('messages')
  @Idempotent('cases')
  @Allow('case.work')
  async writeToMember(@Param('id', IdPipe) id: string, @Body() body: WriteBody): Promise<CaseDetail> {
    await this.conversation.write(id, body.text);
    return this.detail.of(id);
  }

  /** Adds an internal note, which the member never sees. 404, 409 when the case is withdrawn. */
  @Post('notes')
  @Idempotent('cases')
  @Allow('case.work')
  async addNote(@Param('id', IdPipe) id: string, @Body() body: WriteBody): Promise<CaseDetail> {
    await this.conversation.note(id, body.text);
    return this.detail.of(id);
  }

  /** Keeps what you have begun to write, for you alone; an empty text clears it. 404. */
  @Put('composer')
  @HttpCode(204)
  @Allow('case.work')
  async saveComposer(@Param('id', IdPipe) id: string, @Body() body: SaveComposerBody): Promise<void> {
    await this.conversation.keepComposer(id, body.kind, body.text);
  }
}
