import { casesRoutes } from './cases/routes.js';
import { followUpsRoutes } from './follow-ups/routes.js';
import { noticesRoutes } from './notices/routes.js';
import { settingsRoutes } from './settings/routes.js';
import { workplacesRoutes } from './workplaces/routes.js';

/** Every page of the workbench: a feature adds its own list here, and its line in app/navigation.ts. */
export const featureRoutes = [...casesRoutes, ...followUpsRoutes, ...noticesRoutes, ...workplacesRoutes, ...settingsRoutes] as const;
