import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { Config } from '../settings/index.js';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What a measure found: one number, or one for each word of its label. */
export type Found = number | Record<string, number>;

/** The numbers a process tells Prometheus. Labels are words of the program's own: never an id, a name or an address. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  private readonly requests = this.counter('http_requests_total', 'Requests answered, by operation and class of status', 'operation', 'status');
  private readonly requestSeconds = this.histogram('http_request_seconds', 'Time to answer, live streams left out', 'operation');
  private readonly jobs = this.counter('jobs_total', 'Jobs ended, by handler and how', 'handler', 'result');
  private readonly jobSeconds = this.histogram('job_seconds', 'Time a job took', 'handler');
  /** Browsers that listen to /api/live now. */
  readonly streams = new Gauge({ name: 'samtalsstod_live_streams', help: 'Live streams that are open', registers: [this.registry] });

  constructor(config: Config) {
    if (config.metrics) collectDefaultMetrics({ register: this.registry }); // memory, processor, lag of the event loop
  }

  /** `seconds` is left out for what is meant to last. */
  answered(operation: string, status: number, seconds?: number): void {
    this.requests.inc({ operation, status: `${Math.trunc(status / 100)}xx` });
    if (seconds !== undefined) this.requestSeconds.observe({ operation }, seconds);
  }

  worked(handler: string, result: 'done' | 'failed', seconds: number): void {
    this.jobs.inc({ handler, result });
    this.jobSeconds.observe({ handler }, seconds);
  }

  /** A number that is looked up when somebody asks for it. While it cannot be, the rest is told without it. */
  measure(name: string, help: string, look: () => Found | Promise<Found>, label?: string): void {
    new Gauge({
      name: `samtalsstod_${name}`, help, registers: [this.registry], labelNames: label ? [label] : [],
      async collect(): Promise<void> {
        this.reset();
        const found = await Promise.resolve().then(look).catch(() => Number.NaN);
        if (typeof found === 'object') for (const [word, value] of Object.entries(found)) this.set({ [label!]: word }, value);
        else if (!Number.isNaN(found) || !label) this.set(found);
      },
    });
  }

  private counter(name: string, help: string, ...labelNames: string[]): Counter {
    return new Counter({ name: `samtalsstod_${name}`, help, labelNames, registers: [this.registry] });
  }

  private histogram(name: string, help: string, ...labelNames: string[]): Histogram {
    return new Histogram({ name: `samtalsstod_${name}`, help, labelNames, buckets: SECONDS, registers: [this.registry] });
  }
}
