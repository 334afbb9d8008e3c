import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Config } from '@app/platform';
import { serveOpenApi } from './openapi.js';
import { secureHeaders } from './security-headers.js';
import { serveWebApps } from './web-apps.js';

/** Everything before the rooms: limits, cookies, headers, documents, the two web apps. */
export const createAdapter = (): FastifyAdapter => new FastifyAdapter({
  trustProxy: 'loopback',
  bodyLimit: 1 << 20,
  requestTimeout: 30_000,
  connectionTimeout: 60_000,
  keepAliveTimeout: 72_000,
  genReqId: () => randomUUID(),
  routerOptions: { maxParamLength: 200 },
});

/** Call before init() or listen(): Fastify takes no plugins afterwards. */
export async function configure(app: NestFastifyApplication): Promise<void> {
  const config = app.get(Config);
  app.setGlobalPrefix('api', { exclude: ['livez', 'readyz'] });
  await app.register(cookie as never);
  secureHeaders(app, config);
  serveOpenApi(app);
  if (config.webRoot) await serveWebApps(app, config.webRoot);
  app.enableShutdownHooks();
}
