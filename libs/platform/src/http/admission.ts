import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** So many requests may be under way whatever happens: a burst of people coming back from lunch. */
const ALWAYS = 64;
/** More only if they will be answered within this time, at the rate of the last seconds. */
const PATIENCE_S = 0.75;
const SLICE_MS = 250;
const SLICES = 8;

/** How many requests can be let in, from how many were answered lately: who would wait too long is told at once. */
export class Admission {
  private under = 0;
  private readonly answered = new Array<number>(SLICES).fill(0);
  private slice = 0;

  constructor(private readonly always = ALWAYS, private readonly now: () => number = () => performance.now()) {}

  enter(): boolean {
    if (this.under >= this.always && this.under >= this.ratePerSecond() * PATIENCE_S) return false;
    this.under += 1;
    return true;
  }

  leave(): void {
    this.under -= 1;
    this.turn();
    this.answered[this.slice % SLICES]! += 1;
  }

  private ratePerSecond(): number {
    this.turn();
    return this.answered.reduce((sum, n) => sum + n, 0) / (SLICES * SLICE_MS) * 1000;
  }

  /** Slices that nobody counted in are empty. */
  private turn(): void {
    const slice = Math.floor(this.now() / SLICE_MS);
    for (let at = Math.max(this.slice + 1, slice - SLICES + 1); at <= slice; at += 1) this.answered[at % SLICES] = 0;
    this.slice = Math.max(this.slice, slice);
  }
}

const refused = new WeakSet<FastifyRequest>();

/** Told at once that there is too much to do. */
export const wasRefused = (request: FastifyRequest): boolean => refused.has(request);

/** Streams stay open for hours and wait for nothing. */
const counts = (url: string): boolean => url.startsWith('/api/') && !url.startsWith('/api/live');

/**
 * Too many at once: the rest hear 503 and when to try again, before anything is done for them. Health checks and files always pass.
 * `headers` are those of every answer.
 */
export function admitRequests(fastify: FastifyInstance, headers: Readonly<Record<string, string>>, admission = new Admission()): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    if (!counts(request.url)) return done();
    if (!admission.enter()) {
      refused.add(request);
      refuse(request, reply, headers);
      return;
    }
    reply.raw.once('close', () => admission.leave());
    done();
  });
}

/** Past all that other answers go through: to turn somebody away must cost next to nothing, or nothing is left for those let in. */
function refuse({ id }: FastifyRequest, reply: FastifyReply, headers: Readonly<Record<string, string>>): void {
  const body = JSON.stringify({ type: '/problems/try-again', title: 'Service Unavailable', status: 503, code: 'try-again', reference: id });
  const retryAfter = 1 + Math.floor(Math.random() * 3); // not all at the same moment again
  reply.hijack().raw.writeHead(503, {
    ...headers, 'x-request-id': id, 'retry-after': String(retryAfter), 'cache-control': 'no-store', 'content-type': 'application/problem+json',
    'content-length': String(Buffer.byteLength(body)),
  }).end(body);
}
