import { Body, Controller, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '@app/identity';
import { ApiIfMatch, IdPipe, IfMatch } from '@app/platform';
import { AskForAnotherRepBody, ChangeMyContactBody, ChangeMyTalkBody, MyCase, MyReasonBody } from '../detail/my-case.dto.js';
import { MyCasesService } from '../detail/my-cases.service.js';
import { MyCaseWorkService } from './my-case-work.service.js';

@ApiTags('my cases')
@Controller('me/cases/:id')
export class MyCaseWorkController {
  constructor(private readonly work: MyCaseWorkService, private readonly myCases: MyCasesService) {}

  /** Takes the help request back; nobody works on it any longer. 404, 409 when it is closed. */
  @Post('withdraw')
  @HttpCode(200)
  @Allow('me.change')
  async withdrawCase(@Param('id', IdPipe) id: string, @Body() body: MyReasonBody): Promise<MyCase> {
    await this.work.withdraw(id, body.reason);
    return this.myCases.one(id);
  }

  /** Opens a resolved or closed case again. 404, 409. */
  @Post('reopen')
  @HttpCode(200)
  @Allow('me.change')
  async reopenMyCase(@Param('id', IdPipe) id: string, @Body() body: MyReasonBody): Promise<MyCase> {
    await this.work.reopen(id, body.reason);
    return this.myCases.one(id);
  }

  /** Says that the talk has another day or kind; what was planned around it moves along. 404, 409, 412 with the current case. */
  @Patch('talk')
  @ApiIfMatch()
  @Allow('me.change')
  async changeMyTalk(@Param('id', IdPipe) id: string, @IfMatch() version: number, @Body() body: ChangeMyTalkBody): Promise<MyCase> {
    await this.work.changeTalk(id, version, body);
    return this.myCases.one(id);
  }

  /**
   * Changes how the member wants to be reached, and whether the employer may be contacted; the rep is told.
   * 404, 409, 412 with the current case, 422 without a number or address to be reached on.
   */
  @Patch('contact')
  @ApiIfMatch()
  @Allow('me.change')
  async changeMyContact(@Param('id', IdPipe) id: string, @IfMatch() version: number, @Body() body: ChangeMyContactBody): Promise<MyCase> {
    await this.work.changeContact(id, version, body);
    return this.myCases.one(id);
  }

  /** Asks for somebody else: who is kept out no longer sees the case. 404, 409. */
  @Post('other-rep')
  @HttpCode(200)
  @Allow('me.change')
  async askForAnotherRep(@Param('id', IdPipe) id: string, @Body() body: AskForAnotherRepBody): Promise<MyCase> {
    await this.work.askForAnotherRep(id, body);
    return this.myCases.one(id);
  }
}
