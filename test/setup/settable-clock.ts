import { Clock } from '@app/platform';

/** Goes on from the moment it was set to, at the usual pace: two messages in a row never share a moment. */
export class SettableClock extends Clock {
  private ahead = 0;

  constructor(start?: Date) {
    super();
    if (start) this.set(start);
  }

  override now(): Date {
    return new Date(Date.now() + this.ahead);
  }

  set(moment: Date): void {
    this.ahead = moment.getTime() - Date.now();
  }
}
