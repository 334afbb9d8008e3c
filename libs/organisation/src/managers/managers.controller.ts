import { Body, Controller, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '@app/identity';
import { ApiIfMatch, Idempotent, IdPipe, IfMatch } from '@app/platform';
import { ManagerChange, ManagerEntry, NewManager, NewTraining, Training, TrainingChange } from './managers.dto.js';
import { ManagersService } from './managers.service.js';
import { TrainingsService } from './trainings.service.js';

@ApiTags('organisation')
@Controller()
@Allow('workplace.change')
export class ManagersController {
  constructor(private readonly managers: ManagersService, private readonly trainings: TrainingsService) {}

  /** Records a manager of a workplace in your units: the role, and a name only where needed. 404, 422. */
  @Post('workplaces/:id/managers')
  @Idempotent('workplaces')
  addManager(@Param('id', IdPipe) id: string, @Body() body: NewManager): Promise<ManagerEntry> {
    return this.managers.add(id, body);
  }

  /** Changes what is recorded of a manager. 404, 412 with the current record, 422. */
  @Patch('managers/:id')
  @ApiIfMatch()
  changeManager(@Param('id', IdPipe) id: string, @IfMatch() version: number, @Body() body: ManagerChange): Promise<ManagerEntry> {
    return this.managers.change(id, version, body);
  }

  /** Records a training that a manager has asked for, booked or taken. 404, 422. */
  @Post('managers/:id/trainings')
  @Idempotent('managers')
  addTraining(@Param('id', IdPipe) id: string, @Body() body: NewTraining): Promise<Training> {
    return this.trainings.add(id, body);
  }

  /** Changes a training. 404, 412 with the current one, 422. */
  @Patch('trainings/:id')
  @ApiIfMatch()
  changeTraining(@Param('id', IdPipe) id: string, @IfMatch() version: number, @Body() body: TrainingChange): Promise<Training> {
    return this.trainings.change(id, version, body);
  }
}
