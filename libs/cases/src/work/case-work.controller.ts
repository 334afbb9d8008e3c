import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '@app/identity';
import { ApiIfMatch, IdPipe, IfMatch } from '@app/platform';
import { CaseDetail } from '../detail/case-detail.dto.js';
import { CaseDetailService } from '../detail/case-detail.service.js';
import {
  AssignableReps, AssignBody, CaseHandedOver, ChangeCaseFactsBody, CloseBody, HandOverBody, ReasonBody, ResolveBody, SendBackBody, WaitBody,
} from './case-work.dto.js';
import { CaseFactsService } from './case-facts.service.js';
import { CaseWorkService } from './case-work.service.js';
import { HandOverService } from './hand-over.service.js';

@ApiTags('cases')
@Controller('cases/:id')
export class CaseWorkController {
  constructor(
    private readonly work: CaseWorkService,
    private readonly facts: CaseFactsService,
    private readonly handOvers: HandOverService,
    private readonly detail: CaseDetailService,
  ) {}

  /** Takes a case nobody has. 404, 409 `case-already-claimed` with who was first. */
  @Post('claim')
  @HttpCode(200)
  @Allow('case.claim')
  async claimCase(@Param('id', IdPipe) id: string): Promise<CaseDetail> {
    await this.work.claim(id);
    return this.detail.of(id);
  }

  /** Puts a case you have just claimed back in the queue. 404, 409 when work on it has begun. */
  @Post('unclaim')
  @HttpCode(200)
  @Allow('case.claim')
  async undoClaim(@Param('id', IdPipe) id: string): Promise<CaseDetail> {
    await this.work.unclaim(id);
    return this.detail.of(id);
  }

  /** Gives the case to a rep in the unit. 404, 409, 422 when the rep cannot have it. */
  @Post('assign')
  @HttpCode(200)
  @Allow('case.assign')
  async assignCase(@Param('id', IdPipe) id: string, @Body() body: AssignBody): Promise<CaseDetail> {
    await this.work.assign(id, body.repId);
    return this.detail.of(id);
  }

  /** Says that the case waits for the member, the employer or a date. 404, 409, 422 without a date to wait for. */
  @Post('wait')
  @HttpCode(200)
  @Allow('case.work')
  async waitForAnswer(@Param('id', IdPipe) id: string, @Body() body: WaitBody): Promise<CaseDetail> {
    await this.work.wait(id, body.for, body.until ?? null);
    return this.detail.of(id);
  }

  /** Ends the wait. 404, 409. */
  @Post('resume')
  @HttpCode(200)
  @Allow('case.work')
  async resumeCase(@Param('id', IdPipe) id: string): Promise<CaseDetail> {
    await this.work.resume(id);
    return this.detail.of(id);
  }

  /** Says what came of the case. The member can still write. 404, 409. */
  @Post('resolve')
  @HttpCode(200)
  @Allow('case.work')
  async resolveCase(@Param('id', IdPipe) id: string, @Body() body: ResolveBody): Promise<CaseDetail> {
    await this.work.resolve(id, body.outcome);
    return this.detail.of(id);
  }

  /** Closes a resolved case. 404, 409. */
  @Post('close')
  @HttpCode(200)
  @Allow('case.work')
  async closeCase(@Param('id', IdPipe) id: string, @Body() body: CloseBody): Promise<CaseDetail> {
    await this.work.close(id, body.outcome);
    return this.detail.of(id);
  }

  /** Opens a resolved or closed case again. 404, 409. */
  @Post('reopen')
  @HttpCode(200)
  @Allow('case.work')
  async reopenCase(@Param('id', IdPipe) id: string, @Body() body: ReasonBody): Promise<CaseDetail> {
    await this.work.reopen(id, body.reason);
    return this.detail.of(id);
  }

  /** Hands the case over to ST Direkt or to the unit above; you may no longer see it afterwards. 404, 409. */
  @Post('hand-over')
  @HttpCode(200)
  @Allow('case.work')
  handOverCase(@Param('id', IdPipe) id: string, @Body() body: HandOverBody): Promise<CaseHandedOver> {
    return this.handOvers.handOver(id, body.to, body.reason);
  }

  /**
   * Sends a case that was handed over to you back to where it came from; you may no longer see it afterwards.
   * 404, 409 `case-not-handed-over`, 422 without a reason.
   */
  @Post('send-back')
  @HttpCode(200)
  @Allow('case.work')
  sendCaseBack(@Param('id', IdPipe) id: string, @Body() body: SendBackBody): Promise<CaseHandedOver> {
    return this.handOvers.sendBack(id, body.reason);
  }

  /** Changes the facts of the case; what was planned around the talk moves along. 404, 409, 412 with the current case, 422. */
  @Patch('facts')
  @ApiIfMatch()
  @Allow('case.work')
  async changeCaseFacts(
    @Param('id', IdPipe) id: string, @IfMatch() version: number, @Body() body: ChangeCaseFactsBody,
  ): Promise<CaseDetail> {
    return await this.facts.change(id, version, body) ? this.detail.of(id) : this.detail.read(id);
  }

  /** Who the case can be given to: reps with a mandate that covers its unit and who are not kept out. 404. */
  @Get('assignable-reps')
  @Allow('case.assign')
  listAssignableReps(@Param('id', IdPipe) id: string): Promise<AssignableReps> {
    return this.handOvers.assignableReps(id);
  }
}
