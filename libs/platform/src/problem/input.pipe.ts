import { type ArgumentMetadata, Injectable, ValidationPipe } from '@nestjs/common';
import { type FieldFault, Problem } from './problem.js';
import { validationProblem } from './validation-faults.js';

/** What is sent must be what the route's shape says, and nothing more. 422 with a pointer for each field that is not. */
@Injectable()
export class InputPipe extends ValidationPipe {
  constructor() {
    super({ whitelist: true, forbidNonWhitelisted: true, transform: true, stopAtFirstError: true, exceptionFactory: validationProblem });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type !== 'body' && metadata.type !== 'query') return value; // what is in an address has pipes of its own
    const sent = value ?? {};
    if (typeof sent !== 'object' || Array.isArray(sent)) throw Problem.invalid([{ pointer: '', code: 'is-object', detail: 'must be an object' }]);
    const faults = [...faultsOf(sent, '')];
    if (faults.length) throw Problem.invalid(faults);
    return super.transform(sent, metadata) as Promise<unknown>;
  }
}

/** What no field of any shape can hold: characters that are none, which PostgreSQL and addresses refuse, and lists of lists. */
function* faultsOf(value: unknown, pointer: string): Generator<FieldFault> {
  if (typeof value === 'string' && (value.includes('\0') || /\p{Cs}/u.test(value))) {
    yield { pointer, code: 'not-text', detail: 'Holds a character that is none' };
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const place = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (Array.isArray(value) && Array.isArray(inner)) yield { pointer: place, code: 'is-object', detail: 'must not be a list' };
    else yield* faultsOf(inner, place);
  }
}
