import type { IncomingMessage } from 'node:http';
import cookie from '@fastify/cookie';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { admitRequests, Config, Metrics, observeRequests, Readiness, requestId, trustOf } from '@app/platform';
import { migrationNames } from '../../../migrations/list.js';
import { serveOpenApi } from './openapi.js';
import { plainAddress } from './plain-address.js';
import { apiHeaders, secureHeaders } from './security-headers.js';
import { hearOut, unreadableRequests } from './unreadable-requests.js';
import { serveWebApps } from './web-apps.js';

/** The limits of every request, and whom to believe about where it comes from. */
export function createAdapter(trustedProxies: readonly string[] = ['loopback']): FastifyAdapter {
  const trusted = trustOf(trustedProxies);
  return new FastifyAdapter({
    trustProxy: trusted,
    genReqId: ({ socket, headers }: IncomingMessage) => requestId(trusted(socket.remoteAddress) ? headers['x-request-id'] : undefined),
    http: { maxHeaderSize: 16_384, headersTimeout: 10_000 },
    rewriteUrl: ({ url }: IncomingMessage) => plainAddress(url ?? '/'),
    bodyLimit: 1 << 20,
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
    keepAliveTimeout: 72_000,
    routerOptions: { maxParamLength: 200 },
    ...unreadableRequests,
  });
}

/** Everything before the rooms: limits, cookies, headers, documents, the two web apps. Call before init() or listen(): Fastify takes no plugins afterwards. */
export async function configure(app: NestFastifyApplication): Promise<void> {
  const config = app.get(Config);
  const readiness = app.get(Readiness);
  readiness.expects(migrationNames);
  app.setGlobalPrefix('api', { exclude: ['livez', 'readyz'] });
  hearOut(app.getHttpAdapter().getInstance());
  observeRequests(app.getHttpAdapter().getInstance(), { metrics: app.get(Metrics), readiness });
  admitRequests(app.getHttpAdapter().getInstance(), apiHeaders(config));
  await app.register(cookie as never);
  secureHeaders(app, config);
  serveOpenApi(app);
  if (config.webRoot) await serveWebApps(app, config.webRoot);
}
