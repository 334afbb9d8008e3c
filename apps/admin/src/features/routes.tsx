import { casesRoutes } from './cases/routes.js';
import { followUpsRoutes } from './follow-ups/routes.js';
import { settingsRoutes } from './settings/routes.js';

/** Every page of the workbench: a feature adds its own list here, and its line in app/navigation.ts. */
export const featureRoutes = [...casesRoutes, ...followUpsRoutes, ...settingsRoutes] as const;
