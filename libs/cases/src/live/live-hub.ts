import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { Subject } from 'rxjs';
import { Config } from '@app/platform';

/** What the database announces about a case: ids and a name. */
export interface Announcement {
  id: number;
  name: string;
  caseId: string;
}

const RECONNECT_MS = 1000;

/** One connection a process listens on, however many people have the queue open. It begins with the first of them and mends itself. */
@Injectable()
export class LiveHub implements BeforeApplicationShutdown, OnApplicationShutdown {
  readonly announcements = new Subject<Announcement>();
  /** Ids of sessions that have been ended. */
  readonly endedSessions = new Subject<string>();
  /** The connection was lost for a while: something may have been missed. */
  readonly gaps = new Subject<void>();
  /** The process ends: whoever listens asks anew, of another one. */
  readonly stopping = new Subject<void>();

  private readonly log = new Logger('Live');
  private client: pg.Client | undefined;
  private starting: Promise<void> | undefined;
  private stopped = false;

  constructor(private readonly config: Config) {}

  /** Resolves once the database is listened to. */
  listen(): Promise<void> {
    return (this.starting ??= this.connect());
  }

  /** Before the server closes, which waits for the last open stream. */
  beforeApplicationShutdown(): void {
    this.stopping.next();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({ connectionString: this.config.databaseUrl, keepAlive: true, application_name: 'samtalsstod live' });
    client.on('error', () => this.again(client));
    client.on('end', () => this.again(client));
    client.on('notification', ({ channel, payload = '' }) => {
      if (channel === 'samtalsstod_session') this.endedSessions.next(payload);
      else this.announcements.next(JSON.parse(payload) as Announcement);
    });
    this.client = client;
    try {
      await client.connect();
      await client.query('listen samtalsstod_event; listen samtalsstod_session');
    } catch (e) {
      this.again(client);
      throw e;
    }
  }

  private again(lost: pg.Client): void {
    if (this.stopped || this.client !== lost) return;
    this.client = undefined;
    this.log.warn('lost the database, listening again soon');
    setTimeout(() => {
      if (this.stopped) return;
      this.starting = this.connect();
      this.starting.then(() => this.gaps.next(), () => undefined);
    }, RECONNECT_MS).unref();
  }
}
