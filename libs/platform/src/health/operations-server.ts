import { createServer, type Server } from 'node:http';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Metrics } from '../metrics/metrics.js';
import { Config } from '../settings/index.js';
import { Readiness } from './readiness.js';

/** A port of its own, for whoever runs the installation and nobody else: /metrics, and the health of a process that has no other address. */
@Injectable()
export class OperationsServer implements OnApplicationBootstrap, OnApplicationShutdown {
  private server: Server | undefined;

  constructor(private readonly config: Config, private readonly metrics: Metrics, private readonly readiness: Readiness) {}

  async onApplicationBootstrap(): Promise<void> {
    const { metrics } = this.config;
    if (!metrics) return;
    const server = createServer({ requestTimeout: 10_000, headersTimeout: 5_000, maxHeaderSize: 8_192 }, (request, response) => {
      void this.answer(request.url ?? '').catch(() => ({ status: 500, type: 'text/plain', text: '' })).then(({ status, type, text }) =>
        response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(text));
    });
    this.server = server;
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(metrics.port, metrics.host, resolve));
    const { port } = server.address() as { port: number };
    new Logger('Operations').log(`metrics at http://${metrics.host}:${port}/metrics`);
  }

  onApplicationShutdown(): void {
    this.server?.close();
    this.server?.closeAllConnections();
  }

  private async answer(path: string): Promise<{ status: number; type: string; text: string }> {
    const json = (status: number, body: object) => ({ status, type: 'application/json', text: JSON.stringify(body) });
    if (path === '/metrics') return { status: 200, type: this.metrics.registry.contentType, text: await this.metrics.registry.metrics() };
    if (path === '/livez') return json(200, { status: 'live' });
    if (path !== '/readyz') return json(404, { status: 'not-found' });
    const reasons = await this.readiness.reasons();
    return reasons.length ? json(503, { status: 'not-ready', reasons }) : json(200, { status: 'ready' });
  }
}
