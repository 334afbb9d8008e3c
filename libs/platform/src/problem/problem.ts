import { HttpException } from '@nestjs/common';

/** One field that cannot be accepted: where (JSON pointer), which rule, and in words. */
export interface FieldFault {
  pointer: string;
  code: string;
  detail: string;
}

/**
 * Why a request was not carried out (RFC 9457). `code` is the stable name front ends translate;
 * 404 also means "not visible to you".
 */
export class Problem extends HttpException {
  constructor(
    status: number,
    readonly code: string,
    readonly extra: { detail?: string; errors?: FieldFault[]; current?: unknown; retryAfter?: number } & Record<string, unknown> = {},
  ) {
    super(code, status);
  }

  static notFound(): Problem {
    return new Problem(404, 'not-found');
  }

  /** 422: every field that cannot be accepted, at once. */
  static invalid(errors: FieldFault[]): Problem {
    return new Problem(422, 'invalid', { errors });
  }

  /** 412: somebody changed it since you saw it; `current` is how it stands now. */
  static stale(current: unknown): Problem {
    return new Problem(412, 'changed-since', { current });
  }
}
