import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../problem/index.js';

/**
 * The version the caller saw, from If-Match ("3", "v3" or W/"3"). Missing → 428 `if-match-required`, unless optional (then undefined).
 * Compare it with the row's and answer `Problem.stale(current)` when it is older.
 */
export const IfMatch = createParamDecorator((options: { optional?: boolean } | undefined, context: ExecutionContext): number | undefined => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (header === undefined && options?.optional) return undefined;
  if (header === undefined) throw new Problem(428, 'if-match-required');
  const version = /^(?:W\/)?"v?(\d{1,9})"$/.exec(header)?.[1];
  if (version === undefined) throw new Problem(412, 'changed-since');
  return Number(version);
});

/** Says in the API document that the route wants If-Match, or takes it. */
export const ApiIfMatch = ({ optional = false } = {}): MethodDecorator =>
  ApiHeader({ name: 'If-Match', required: !optional, description: 'The ETag you saw', example: '"3"' });
