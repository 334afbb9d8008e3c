import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import { DataSource } from 'typeorm';
import { WorkQueue } from '../queue/work-queue.js';
import { Metrics } from './metrics.js';

const inUse = (pool: pg.Pool | undefined): number => (pool ? pool.totalCount - pool.idleCount : 0);

/** Whether this process gets at its database: connections in use, and who waits for one. */
@Injectable()
export class ProcessMeasures {
  constructor(source: DataSource, queue: WorkQueue, metrics: Metrics) {
    const work = (): pg.Pool => (source.driver as unknown as { master: pg.Pool }).master;
    metrics.measure('pool_connections', 'Database connections in use', () => ({ work: inUse(work()), queue: inUse(queue.connections) }), 'pool');
    metrics.measure('pool_waiting', 'Askings that wait for a database connection',
      () => ({ work: work().waitingCount, queue: queue.connections?.waitingCount ?? 0 }), 'pool');
  }
}
