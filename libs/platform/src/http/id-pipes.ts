import { Injectable, type PipeTransform } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { Problem } from '../problem/index.js';

/** A row's id in an address. What cannot be one is not there: 404, like an id that does not exist. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isUUID(value)) throw Problem.notFound();
    return value.toLowerCase();
  }
}

/** A unit's number in an address; anything else is 404. */
@Injectable()
export class UnitIdPipe implements PipeTransform<string, number> {
  transform(value: string): number {
    const id = /^[1-9]\d{0,9}$/.test(value) ? Number(value) : Number.NaN;
    if (!(id < 2 ** 31)) throw Problem.notFound();
    return id;
  }
}
