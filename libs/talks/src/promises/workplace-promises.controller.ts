import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { Allow } from '@app/identity';
import { IdPipe } from '@app/platform';
import type { PromiseCode } from '../domain/promises.js';
import { Check, Judgement, WorkplacePromises } from './promises.dto.js';
import { PromisePipe } from './promise.pipe.js';
import { WorkplacePromisesService } from './workplace-promises.service.js';

@ApiTags('talks')
@Controller('workplaces/:id/promises')
export class WorkplacePromisesController {
  constructor(private readonly promises: WorkplacePromisesService) {}

  /** Manager knowledge and materials as they stand for a workplace. 404. */
  @Get()
  @Allow('workplace.read')
  async getWorkplacePromises(@Param('id', IdPipe) id: string): Promise<WorkplacePromises> {
    return { items: await this.promises.of(id) };
  }

  /** Answers one criterion for a workplace in your units; earlier answers are kept. 404, 422. */
  @Put(':promise/criteria/:code')
  @ApiParam({ name: 'promise', enum: ['knowledge', 'materials'] })
  @Allow('promise.judge')
  judgeWorkplaceCriterion(
    @Param('id', IdPipe) id: string, @Param('promise', PromisePipe) promise: PromiseCode, @Param('code') code: string,
    @Body() body: Judgement,
  ): Promise<Check> {
    return this.promises.judge(id, promise, code, body);
  }
}
