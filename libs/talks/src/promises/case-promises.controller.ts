import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { Allow } from '@app/identity';
import { IdPipe } from '@app/platform';
import { PROMISES } from '../domain/promises.js';
import type { PromiseCode } from '../domain/promises.js';
import { CasePromises, Check, CriterionHistory, Judgement } from './promises.dto.js';
import { CasePromisesService } from './case-promises.service.js';
import { PromisePipe } from './promise.pipe.js';

@ApiTags('talks')
@Controller('cases/:id/promises')
export class CasePromisesController {
  constructor(private readonly promises: CasePromisesService) {}

  /** The three promises as they stand for a case: its talk, and its workplace. 404. */
  @Get()
  @Allow('case.read')
  getCasePromises(@Param('id', IdPipe) id: string): Promise<CasePromises> {
    return this.promises.of(id);
  }

  /** Answers one criterion; earlier answers are kept. 404, 409 when the case is not yours to judge or has no workplace, 422. */
  @Put(':promise/criteria/:code')
  @ApiParam({ name: 'promise', enum: PROMISES })
  @Allow('promise.judge')
  judgeCriterion(
    @Param('id', IdPipe) id: string, @Param('promise', PromisePipe) promise: PromiseCode, @Param('code') code: string,
    @Body() body: Judgement,
  ): Promise<Check> {
    return this.promises.judge(id, promise, code, body);
  }

  /** Every answer a criterion has had, newest first. 404. */
  @Get(':promise/criteria/:code/history')
  @ApiParam({ name: 'promise', enum: PROMISES })
  @Allow('case.read')
  async getCriterionHistory(
    @Param('id', IdPipe) id: string, @Param('promise', PromisePipe) promise: PromiseCode, @Param('code') code: string,
  ): Promise<CriterionHistory> {
    return { items: await this.promises.history(id, promise, code) };
  }
}
