export { MANDATE_ROLES, type MandateRole } from './domain/mandate-state.js';
export { ManagersService } from './managers/managers.service.js';
export { TrainingsService } from './managers/trainings.service.js';
export { MandatesWatch } from './mandates/mandates.jobs.js';
export { MandatesService } from './mandates/mandates.service.js';
export { OrganisationHttp, OrganisationJobs, OrganisationModule } from './organisation.module.js';
export { organisationPersonalData } from './organisation.personal-data.js';
export { UnitsService } from './units/units.service.js';
export { WorkplacesService } from './workplaces/workplaces.service.js';
