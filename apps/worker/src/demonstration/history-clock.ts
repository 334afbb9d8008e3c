import { Clock } from '@app/platform';

/** Stands where history has come to; each look moves it a little, so that no two things happen at once. */
export class HistoryClock extends Clock {
  private moment = 0;

  override now(): Date {
    return new Date((this.moment += 3));
  }

  /** Never backwards: what is told later happened later. */
  moveTo(moment: Date): void {
    this.moment = Math.max(this.moment, moment.getTime());
  }
}
