export interface PointedError {
  /** JSON pointer into what was sent: /talkDate */
  pointer: string;
  code?: string;
  detail: string;
}

interface ProblemBody {
  code?: string;
  title?: string;
  detail?: string;
  reference?: string;
  errors?: PointedError[];
  current?: unknown;
  [extra: string]: unknown;
}

/** What the server said no to (RFC 9457). `status` 0 means that it could not be reached. */
export class Problem extends Error {
  readonly code: string;
  readonly title?: string;
  readonly detail?: string;
  /** What to say on the phone; the server's log has the same. */
  readonly reference?: string;
  readonly errors: PointedError[];
  /** With 412: how the thing looks now. */
  readonly current?: unknown;
  /** Members of their own, e.g. `by` of case-already-claimed. */
  readonly extra: Record<string, unknown>;

  constructor(
    readonly status: number,
    body: ProblemBody = {},
  ) {
    super(body.code ?? `status ${status}`);
    this.name = 'Problem';
    this.code = body.code ?? (status === 0 ? 'unreachable' : `status-${status}`);
    this.title = body.title;
    this.detail = body.detail;
    this.reference = body.reference;
    this.errors = body.errors ?? [];
    this.current = body.current;
    this.extra = body;
  }
}

/** Anything thrown as a Problem, so that screens know one shape. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  // A page's own file that could not be fetched is the network's doing; any other error is ours.
  return new Problem(error instanceof TypeError && /import/i.test(error.message) ? 0 : 500);
}

/** Reads the refusal in an answer; one without a problem body (a proxy's, say) still has its status. */
export async function problemIn(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => ({}));
  return new Problem(response.status, typeof body === 'object' && body !== null ? (body as ProblemBody) : {});
}
