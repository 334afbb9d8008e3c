import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '@app/identity';
import { ApiIfMatch, Idempotent, IdPipe, IfMatch } from '@app/platform';
import { EmployerList, NewWorkplace, WorkplaceChange, WorkplaceDetail, WorkplacePage, WorkplaceSearch } from './workplaces.dto.js';
import { WorkplacesService } from './workplaces.service.js';

@ApiTags('organisation')
@Controller()
export class WorkplacesController {
  constructor(private readonly workplaces: WorkplacesService) {}

  /** All employers, by name. */
  @Get('employers')
  @Allow('workplace.read')
  async listEmployers(): Promise<EmployerList> {
    return { items: await this.workplaces.employers() };
  }

  /** The workplaces of your units (ST Direkt: all), by name, 50 a page. 422 for a cursor that is not ours. */
  @Get('workplaces')
  @Allow('workplace.read')
  listWorkplaces(@Query() query: WorkplaceSearch): Promise<WorkplacePage> {
    return this.workplaces.page(query);
  }

  /** Adds a workplace to a unit of yours. 422 for a unit or an employer that is not there. */
  @Post('workplaces')
  @Idempotent()
  @Allow('workplace.change')
  addWorkplace(@Body() body: NewWorkplace): Promise<WorkplaceDetail> {
    return this.workplaces.add(body);
  }

  /** A workplace with its managers and their trainings. 404. */
  @Get('workplaces/:id')
  @Allow('workplace.read')
  getWorkplace(@Param('id', IdPipe) id: string): Promise<WorkplaceDetail> {
    return this.workplaces.detail(id);
  }

  /** Changes a workplace. 404, 412 with the current one, 422. */
  @Patch('workplaces/:id')
  @ApiIfMatch()
  @Allow('workplace.change')
  changeWorkplace(
    @Param('id', IdPipe) id: string, @IfMatch() version: number, @Body() body: WorkplaceChange,
  ): Promise<WorkplaceDetail> {
    return this.workplaces.change(id, version, body);
  }
}
