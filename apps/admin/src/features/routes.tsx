import { settingsRoutes } from './settings/routes.js';

/** Every page of the workbench: a feature adds its own list here, and its line in app/navigation.ts. */
export const featureRoutes = [...settingsRoutes] as const;
