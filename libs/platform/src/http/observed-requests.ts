import { Logger } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Readiness } from '../health/readiness.js';
import { inRequest } from '../log/index.js';
import type { Metrics } from '../metrics/metrics.js';
import { wasRefused } from './admission.js';

const TOGETHER_MS = 1_000;
const HEALTH = ['/livez', '/readyz'];

/** Method and pattern of the route: never the address itself, which holds ids. Everything of the web apps is one. */
export function operationOf(request: Pick<FastifyRequest, 'method' | 'routeOptions'>): string {
  const pattern = request.routeOptions?.url;
  if (!pattern) return 'unknown';
  return pattern.startsWith('/api/') || HEALTH.includes(pattern) ? `${request.method} ${pattern}` : 'web';
}

/** Those turned away when there is too much to do are told of together: a line for each would be more work still. */
class Refusals {
  private count = 0;
  private toldAt = -TOGETHER_MS;

  constructor(private readonly log: Logger) {}

  add(): void {
    this.count += 1;
    if (performance.now() - this.toldAt < TOGETHER_MS) return;
    this.log.warn({ message: 'turned away', count: this.count, status: 503 });
    this.toldAt = performance.now();
    this.count = 0;
  }
}

/** Every request: its id follows its work, one line tells how it went, and while the process drains its connection is not kept. */
export function observeRequests(fastify: FastifyInstance, { metrics, readiness }: { metrics: Metrics; readiness: Readiness }): void {
  const log = new Logger('Request');
  const refusals = new Refusals(log);
  // after the body has been read: reading loses what an earlier hook would have set
  fastify.addHook('preHandler', (request, _, done) => inRequest(request.id, done));
  fastify.addHook('onSend', (_, reply, payload, done) => {
    if (readiness.draining) void reply.header('connection', 'close');
    done(null, payload);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const operation = operationOf(request);
    const stream = String(reply.raw.getHeader('content-type')).startsWith('text/event-stream');
    metrics.answered(operation, reply.statusCode, stream ? undefined : reply.elapsedTime / 1000);
    if (wasRefused(request)) refusals.add();
    else if (!HEALTH.some((path) => operation.endsWith(` ${path}`)))
      log.log({ message: 'answered', request: request.id, operation, status: reply.statusCode, ms: Math.round(reply.elapsedTime) });
    done();
  });
}
