import { AsyncLocalStorage } from 'node:async_hooks';
import { Clock } from '@app/platform';

/** Each story stands at its own moment; a look at the clock moves it a little, so that no two things happen at once. */
export class HistoryClock extends Clock {
  private readonly here = new AsyncLocalStorage<{ moment: number }>();

  constructor(private readonly begin: Date) {
    super();
  }

  override now(): Date {
    const here = this.here.getStore();
    return here ? new Date((here.moment += 3)) : this.begin;
  }

  at<T>(moment: Date | number, act: () => T): T {
    return this.here.run({ moment: moment.valueOf() }, act);
  }
}
