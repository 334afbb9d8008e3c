import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '@app/identity';
import { WorkplaceChoices, WorkplaceChoiceSearch } from './workplaces.dto.js';
import { WorkplacesService } from './workplaces.service.js';

@ApiTags('organisation')
@Controller('me/workplaces')
export class MyWorkplacesController {
  constructor(private readonly workplaces: WorkplacesService) {}

  /** Workplaces to choose your own from. */
  @Get()
  @Allow('me.read')
  async findWorkplaces(@Query() query: WorkplaceChoiceSearch): Promise<WorkplaceChoices> {
    return { items: await this.workplaces.choices(query) };
  }
}
