import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Db, SYSTEM } from '../db/index.js';
import { HandlerRegistry } from '../queue/handler-registry.js';
import { Every } from '../queue/handlers.js';
import { WorkQueue } from '../queue/work-queue.js';
import type { RecordedEvent } from './events.js';

const OWED_TOO_LONG_MS = 10_000;

const jobOf = (id: string, handler: string): string => `deliver-${id}-${handler}`;

/** From the outbox to each listener, once in effect: the row in `deliveries` is claimed in the listener's own transaction. */
@Injectable()
export class Deliveries {
  constructor(
    private readonly db: Db, private readonly clock: Clock, private readonly queue: WorkQueue, private readonly registry: HandlerRegistry,
  ) {}

  /** Takes an event out of the outbox and owes it to each listener. Doing it again does nothing. */
  async relay(eventId: string): Promise<void> {
    await this.db.as(SYSTEM, async () => {
      const [taken] = await this.db.query<{ name: string }>(
        'delete from outbox o using event_log e where o.event_id = $1 and e.id = o.event_id returning e.name', [eventId]);
      const handlers = taken ? this.registry.listenersOf(taken.name).map(({ name }) => name) : [];
      if (!handlers.length) return;
      await this.db.query('insert into deliveries (event_id, handler, at) select $1, handler, $3 from unnest($2::text[]) handler on conflict do nothing',
        [eventId, handlers, this.clock.now()]);
      for (const handler of handlers) await this.queue.add('deliver', { id: eventId, handler }, { jobId: jobOf(eventId, handler) });
    });
  }

  /** Lets one listener act on one event; if it has already, nothing happens. */
  async deliver(eventId: string, handler: string): Promise<void> {
    const listener = this.registry.listener(handler);
    await this.db.as(SYSTEM, async () => {
      const [event] = await this.db.query<RecordedEvent>(
        `with claimed as (update deliveries set done_at = $3 where event_id = $1 and handler = $2 and done_at is null returning event_id)
         select id::int8 as id, at, name, actor_id as "actorId", actor_role as "actorRole", case_id as "caseId", unit_id as "unitId",
           subject_id as "subjectId", data from event_log where id = (select event_id from claimed)`, [eventId, handler, this.clock.now()]);
      if (event) await listener.run({ ...event, id: Number(event.id) });
    });
  }

  /** Asks the queue again for what it has lost: still owed after a while. */
  @Every('5s', 'platform.heal')
  async heal(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - OWED_TOO_LONG_MS);
    await this.db.as(SYSTEM, async () => {
      const events = await this.db.query<{ id: string }>('select event_id as id from outbox where at < $1 order by event_id limit 1000', [before]);
      const owed = await this.db.query<{ id: string; handler: string }>(
        'select event_id as id, handler from deliveries where done_at is null and at < $1 order by at limit 1000', [before]);
      await this.queue.addBulk([
        ...events.map(({ id }) => ({ name: 'relay', data: { id }, jobId: `relay-${id}` })),
        ...owed.map(({ id, handler }) => ({ name: 'deliver', data: { id, handler }, jobId: jobOf(id, handler) })),
      ]);
    });
  }

  /** Relays and delivers all that is owed, here and now, until nothing is: for tests and for making history. Answers how many. */
  async drain(): Promise<number> {
    for (let count = 0; ; count++) {
      const [next] = await this.db.as(SYSTEM, () => this.db.query<{ id: string; handler: string | null }>(
        `(select event_id as id, null as handler from outbox order by event_id limit 1)
         union all (select event_id, handler from deliveries where done_at is null order by event_id, handler limit 1)`));
      if (!next) return count;
      if (next.handler) await this.deliver(next.id, next.handler);
      else await this.relay(next.id);
    }
  }
}
