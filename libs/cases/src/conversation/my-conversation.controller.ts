import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '@app/identity';
import { Idempotent, IdPipe } from '@app/platform';
import { MyCase } from '../detail/my-case.dto.js';
import { MyCasesService } from '../detail/my-cases.service.js';
import { SaveMyComposerBody, WriteBody } from './conversation.dto.js';
import { ConversationService } from './conversation.service.js';

@ApiTags('my cases')
@Controller('me/cases/:id')
export class MyConversationController {
  constructor(private readonly conversation: ConversationService, private readonly myCases: MyCasesService) {}

  /** Writes to the rep. 404, 409 when the case is closed or withdrawn. */
  @Post('messages')
  @Idempotent('cases')
  @Allow('me.message')
  async writeToRep(@Param('id', IdPipe) id: string, @Body() body: WriteBody): Promise<MyCase> {
    await this.conversation.write(id, body.text);
    return this.myCases.one(id);
  }

  /** Keeps what you have begun to write; an empty text clears it. 404. */
  @Put('composer')
  @HttpCode(204)
  @Allow('me.message')
  async saveMyComposer(@Param('id', IdPipe) id: string, @Body() body: SaveMyComposerBody): Promise<void> {
    await this.conversation.keepComposer(id, 'message', body.text);
  }
}
