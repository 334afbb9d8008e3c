import { myCasesRoutes } from './my-cases/routes.js';

/** Every page behind the sign-in: a feature adds its own list here. */
export const featureRoutes = [...myCasesRoutes] as const;
