import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '@app/identity';
import { MandateNews } from './mandates/mandate-news.js';
import { MandatesController } from './mandates/mandates.controller.js';
import { MandatesWatch } from './mandates/mandates.jobs.js';
import { MandatesRepository } from './mandates/mandates.repository.js';
import { MandatesService } from './mandates/mandates.service.js';
import { Manager } from './managers/manager.entity.js';
import { ManagersController } from './managers/managers.controller.js';
import { ManagersRepository } from './managers/managers.repository.js';
import { ManagersService } from './managers/managers.service.js';
import { TrainingRow } from './managers/training.entity.js';
import { TrainingsService } from './managers/trainings.service.js';
import { MembersController } from './members/members.controller.js';
import { MembersService } from './members/members.service.js';
import './organisation.events.js';
import { FirstUnits } from './units/first-units.service.js';
import { UnitsController } from './units/units.controller.js';
import { UnitsService } from './units/units.service.js';
import { MyWorkplacesController } from './workplaces/my-workplaces.controller.js';
import { Workplace } from './workplaces/workplace.entity.js';
import { WorkplacesController } from './workplaces/workplaces.controller.js';
import { WorkplacesRepository } from './workplaces/workplaces.repository.js';
import { WorkplacesService } from './workplaces/workplaces.service.js';

@Module({
  imports: [IdentityModule, TypeOrmModule.forFeature([Manager, TrainingRow, Workplace])],
  providers: [
    FirstUnits, MandateNews, MandatesRepository, MandatesService, ManagersRepository, ManagersService, MembersService, TrainingsService, UnitsService,
    WorkplacesRepository, WorkplacesService,
  ],
  exports: [FirstUnits, MandateNews, MandatesService, ManagersService, MembersService, TrainingsService, UnitsService, WorkplacesService],
})
export class OrganisationModule {}

@Module({
  imports: [OrganisationModule],
  controllers: [UnitsController, MandatesController, WorkplacesController, MyWorkplacesController, ManagersController, MembersController],
})
export class OrganisationHttp {}

@Module({ imports: [OrganisationModule], providers: [MandatesWatch] })
export class OrganisationJobs {}
