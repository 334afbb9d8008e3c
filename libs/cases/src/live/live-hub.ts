import { type BeforeApplicationShutdown, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Subject } from 'rxjs';
import { type Announcement, Config, Listening, NEWS_CHANNEL } from '@app/platform';

/** One connection a process listens on, however many people have the queue open. It begins with the first of them. */
@Injectable()
export class LiveHub implements BeforeApplicationShutdown, OnApplicationShutdown {
  readonly announcements = new Subject<Announcement>();
  /** Ids of sessions that have been ended. */
  readonly endedSessions = new Subject<string>();
  /** The connection was lost for a while: something may have been missed. */
  readonly gaps = new Subject<void>();
  /** The process ends: whoever listens asks anew, of another one. */
  readonly stopping = new Subject<void>();

  private readonly listening: Listening;

  constructor(config: Config) {
    this.listening = new Listening(config.databaseUrl, 'live', [NEWS_CHANNEL, 'samtalsstod_session'], (channel, payload) => {
      if (channel === 'samtalsstod_session') this.endedSessions.next(payload);
      else this.announcements.next(JSON.parse(payload) as Announcement);
    }, () => this.gaps.next());
  }

  /** Resolves once the database is listened to. */
  listen(): Promise<void> {
    return this.listening.begin();
  }

  /** Before the server closes, which waits for the last open stream. */
  beforeApplicationShutdown(): void {
    this.stopping.next();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.listening.end();
  }
}
