import pg from 'pg';

/**
 * A connection that may be lost at any moment without taking the process along: a pool listens for that only while the connection
 * lies idle, and whoever has borrowed it hears of it from their query.
 */
export class CalmClient extends pg.Client {
  constructor(options?: string | pg.ClientConfig) {
    super(options);
    this.on('error', () => undefined);
  }
}
