import { Logger } from '@nestjs/common';
import pg from 'pg';

const AGAIN_MS = 1000;

/** A connection that hears what the database announces on some channels, for as long as the process lives: lost, it is made anew. */
export class Listening {
  private readonly log = new Logger('Listening');
  private client: pg.Client | undefined;
  private begun: Promise<void> | undefined;
  private ended = false;

  /** `missed` is called when it hears again after a while in which it did not. */
  constructor(
    private readonly url: string, private readonly name: string, private readonly channels: readonly string[],
    private readonly heard: (channel: string, payload: string) => void, private readonly missed: () => void,
  ) {}

  /** Resolves once the database is listened to. */
  begin(): Promise<void> {
    return (this.begun ??= this.connect());
  }

  async end(): Promise<void> {
    this.ended = true;
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url, keepAlive: true, application_name: `samtalsstod ${this.name}` });
    client.on('error', () => this.again(client));
    client.on('end', () => this.again(client));
    client.on('notification', ({ channel, payload = '' }) => this.heard(channel, payload));
    this.client = client;
    try {
      await client.connect();
      await client.query(this.channels.map((channel) => `listen ${channel}`).join('; '));
    } catch (e) {
      this.again(client);
      throw e;
    }
  }

  private again(lost: pg.Client): void {
    if (this.ended || this.client !== lost) return;
    this.client = undefined;
    this.begun = undefined; // whoever wants to listen meanwhile tries at once
    this.log.warn('lost the database, listening again soon');
    setTimeout(() => {
      if (!this.ended) this.begin().then(this.missed, () => undefined);
    }, AGAIN_MS).unref();
  }
}
