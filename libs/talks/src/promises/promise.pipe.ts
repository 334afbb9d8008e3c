import { Injectable, type PipeTransform } from '@nestjs/common';
import { Problem } from '@app/platform';
import { PROMISES, type PromiseCode } from '../domain/promises.js';

/** A promise in an address; any other word is 404. */
@Injectable()
export class PromisePipe implements PipeTransform<string, PromiseCode> {
  transform(value: string): PromiseCode {
    const promise = PROMISES.find((known) => known === value);
    if (!promise) throw Problem.notFound();
    return promise;
  }
}
