import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { WorkQueue } from './work-queue.js';

/** One-off jobs with a moment. The row they are about decides; the job only wakes somebody up. */
@Injectable()
export class Tasks {
  constructor(private readonly queue: WorkQueue, private readonly clock: Clock) {}

  /**
   * Runs the `@Task(task)` handler with `{ id }` at the moment given (past or 'now': at once). Part of the open transaction.
   * `key` tells two askings for the same row apart (a version, an attempt); the same key twice is one job.
   */
  async at(task: string, id: string, when: Date | 'now', key = ''): Promise<void> {
    const delay = when === 'now' ? 0 : when.getTime() - this.clock.now().getTime();
    await this.queue.add(task, { id }, { jobId: [task, id, key].filter(Boolean).join('-'), delay });
  }
}
