import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Db, SYSTEM } from '../db/index.js';
import { HandlerRegistry } from '../queue/handler-registry.js';
import { Every, WhenAnnounced } from '../queue/handlers.js';
import { type Asked, WorkQueue } from '../queue/work-queue.js';
import { OUTBOX, type RecordedEvent } from './events.js';

const OWED_TOO_LONG_MS = 10_000;
/** A worker that stands still for so long in the midst of an effect loses it to another: what it holds, a follow-up may wait for. */
const STANDING_STILL = '10s';

const AT_ONCE = 100;
const ASKED_AGAIN_AT_ONCE = 1000;

/** Where those who look at a case are told that something has happened in it: `Announcement`, as JSON. */
export const NEWS_CHANNEL = 'samtalsstod_event';
/** Ids only travel; whoever listens asks for the case under their own policies. */
export interface Announcement { id: string; name: string; caseId: string }

/** Long enough to look into what went wrong. */
const KEPT_MS = 7 * 24 * 3_600_000;
const FORGOTTEN_AT_ONCE = 10_000;

interface Owed { id: string; handler: string; request?: string | null }
const asJob = ({ id, handler, request }: Owed): Asked => ({ name: 'deliver', data: { id, handler, ...(request && { request }) }, jobId: `deliver-${id}-${handler}` });

/** From the outbox to each listener, once in effect: the row in `deliveries` is claimed in the listener's own transaction. */
@Injectable()
export class Deliveries {
  constructor(
    private readonly db: Db, private readonly clock: Clock, private readonly queue: WorkQueue, private readonly registry: HandlerRegistry,
  ) {}

  /** Takes every event out of the outbox, owes it to each of its listeners and tells those who look on. What another worker is taking is left to it. */
  @WhenAnnounced(OUTBOX, 'platform.relay')
  async relayAll(): Promise<void> {
    while (await this.db.as(SYSTEM, () => this.relay()) === AT_ONCE);
  }

  private async relay(): Promise<number> {
    // one that stands still in the midst lets go of the events, rather than keep them from all others
    await this.db.query(`set local idle_in_transaction_session_timeout = '${STANDING_STILL}'`);
    const taken = await this.db.query<{ id: string; name: string; caseId: string | null; request: string | null }>(
      `delete from outbox o using event_log e where o.event_id in (select event_id from outbox order by event_id limit $1 for update skip locked)
         and e.id = o.event_id returning o.event_id as id, e.name, e.case_id as "caseId", o.request`, [AT_ONCE]);
    const owed = taken.flatMap(({ id, name, request }) => this.registry.listenersOf(name).map((listener) => ({ id, handler: listener.name, request })));
    if (owed.length) {
      await this.db.query(
        'insert into deliveries (event_id, handler, at) select id, handler, $3 from unnest($1::bigint[], $2::text[]) as owed(id, handler) on conflict do nothing',
        [owed.map(({ id }) => id), owed.map(({ handler }) => handler), this.clock.now()]);
      await this.queue.addAll(owed.map(asJob));
    }
    const news = taken.flatMap(({ id, name, caseId }) => (caseId ? [JSON.stringify({ id, name, caseId } satisfies Announcement)] : []));
    if (news.length) await this.db.query('select pg_notify($1, one) from unnest($2::text[]) as one', [NEWS_CHANNEL, news]);
    return taken.length;
  }

  /** Lets one listener act on one event; if it has already, nothing happens. */
  async deliver(eventId: string, handler: string): Promise<void> {
    const listener = this.registry.listener(handler);
    await this.db.as(SYSTEM, async () => {
      const [found] = await this.db.query<RecordedEvent & { patience: string }>(
        `with claimed as (update deliveries set done_at = $3 where event_id = $1 and handler = $2 and done_at is null returning event_id)
         select id::int8 as id, at, name, actor_id as "actorId", actor_role as "actorRole", case_id as "caseId", unit_id as "unitId",
           subject_id as "subjectId", data, set_config('idle_in_transaction_session_timeout', '${STANDING_STILL}', true) as patience
         from event_log where id = (select event_id from claimed)`, [eventId, handler, this.clock.now()]);
      if (!found) return;
      const { patience: _, ...event } = found;
      await listener.run({ ...event, id: Number(event.id) });
    });
  }

  /**
   * Passes on what nobody announced, and asks the queue again for what it has lost: still owed after a while. To each listener in turn, and of
   * its own whichever: however many cannot be delivered, they keep no other from being asked for.
   */
  @Every('5s', 'platform.heal')
  async heal(): Promise<void> {
    await this.relayAll();
    const before = new Date(this.clock.now().getTime() - OWED_TOO_LONG_MS);
    await this.db.as(SYSTEM, async () => {
      const owed = await this.db.query<Owed>(
        `select event_id as id, handler from deliveries where done_at is null and at < $1
         order by row_number() over (partition by handler order by random()) limit ${ASKED_AGAIN_AT_ONCE}`, [before]);
      await this.queue.addAll(owed.map(asJob));
    });
  }

  /**
   * Clears away deliveries that were made long ago: the log itself keeps the event. One that comes again all the same finds no row to claim,
   * and so does nothing.
   */
  @Every('1h', 'platform.forget-deliveries')
  async forget(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - KEPT_MS);
    for (let last: string | null = '0'; last;) last = await this.db.as(SYSTEM, () => this.forgetSome(last!, before));
  }

  /** Of so many after one event, those made before the moment. Answers the last event it looked at. */
  private async forgetSome(after: string, before: Date): Promise<string | null> {
    const [looked] = await this.db.query<{ last: string | null }>(
      `with seen as (select event_id, handler, done_at from deliveries where event_id > $1 order by event_id fetch first ${FORGOTTEN_AT_ONCE} rows with ties),
         gone as (delete from deliveries d using seen where d.event_id = seen.event_id and d.handler = seen.handler and seen.done_at < $2)
       select max(event_id) as last from seen`, [after, before]);
    return looked!.last;
  }

  /** Relays and delivers all that is owed, here and now, until nothing is: for tests and for making history. Answers how many. */
  async drain(): Promise<number> {
    for (let count = 0; ; count++) {
      await this.relayAll();
      const [next] = await this.db.as(SYSTEM, () => this.db.query<Owed | { id: string; handler: null }>(
        `(select event_id as id, handler from deliveries where done_at is null order by event_id, handler limit 1)
         union all (select event_id, null from outbox limit 1)`)); // in one look: a worker moves them from one to the other
      if (!next) return count;
      if (next.handler !== null) await this.deliver(next.id, next.handler);
      else await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
}
