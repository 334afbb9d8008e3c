import { askForHelpRoutes } from './ask-for-help/routes.js';
import { materialsRoutes } from './materials/routes.js';
import { myCasesRoutes } from './my-cases/routes.js';
import { myDetailsRoutes } from './my-details/routes.js';
import { noticesRoutes } from './notices/routes.js';

/** Every page behind the sign-in: a feature adds its own list here. */
export const featureRoutes = [...myCasesRoutes, ...askForHelpRoutes, ...materialsRoutes, ...myDetailsRoutes, ...noticesRoutes] as const;
