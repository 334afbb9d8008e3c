import { Injectable } from '@nestjs/common';
import { toStockholm } from './calendar/index.js';

/** The one source of time for every rule. Replaced in tests and while demonstration data is made; nothing else reads the time. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** Today in Stockholm, as YYYY-MM-DD. */
  today(): string {
    return toStockholm(this.now());
  }
}
