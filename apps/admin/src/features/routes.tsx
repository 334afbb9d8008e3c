import { accountsRoutes } from './accounts/routes.js';
import { auditRoutes } from './audit/routes.js';
import { casesRoutes } from './cases/routes.js';
import { followUpsRoutes } from './follow-ups/routes.js';
import { intakeRoutes } from './intake/routes.js';
import { mailHealthRoutes } from './mail-health/routes.js';
import { mandatesRoutes } from './mandates/routes.js';
import { noticesRoutes } from './notices/routes.js';
import { reportsRoutes } from './reports/routes.js';
import { settingsRoutes } from './settings/routes.js';
import { workplacesRoutes } from './workplaces/routes.js';

/** Every page of the workbench: a feature adds its own list here, and its line in app/navigation.ts. */
export const featureRoutes = [
  ...casesRoutes,
  ...intakeRoutes,
  ...followUpsRoutes,
  ...noticesRoutes,
  ...workplacesRoutes,
  ...reportsRoutes,
  ...mandatesRoutes,
  ...accountsRoutes,
  ...auditRoutes,
  ...mailHealthRoutes,
  ...settingsRoutes,
] as const;
