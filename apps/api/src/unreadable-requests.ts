import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify';
import { Problem, PROBLEM_JSON, problemBody } from '@app/platform';

const HEADERS = { 'content-type': PROBLEM_JSON, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

/** By what Node calls them; anything else is no HTTP at all. */
const UNHEARD: Record<string, [status: number, code: string]> = {
  HPE_HEADER_OVERFLOW: [431, 'headers-too-large'], ERR_HTTP_REQUEST_TIMEOUT: [408, 'too-slow'],
};

/** What never reaches a route is answered as all else: as a problem, without a word of the server's own. */
export const unreadableRequests: Pick<FastifyServerOptions, 'frameworkErrors' | 'clientErrorHandler'> = {
  /** An address that is wrongly encoded, or has a part no id could be: nothing is there. */
  frameworkErrors: (_error: unknown, request: FastifyRequest, reply: FastifyReply) =>
    void reply.status(404).headers(HEADERS).send(problemBody(Problem.notFound(), request.id)),

  clientErrorHandler: (error: Error & { code?: string }, socket: Socket) => {
    if (error.code === 'ECONNRESET' || socket.destroyed) return;
    const [status, code] = UNHEARD[error.code ?? ''] ?? [400, 'bad-request'];
    const body = problemBody(new Problem(status, code), randomUUID());
    const headers = Object.entries({ ...HEADERS, 'content-length': Buffer.byteLength(body), connection: 'close' }).map(([name, value]) => `${name}: ${value}\r\n`);
    if (socket.writable) socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${headers.join('')}\r\n${body}`);
    socket.destroy(error);
  },
};

/** So much is still taken in, and thrown away, of what is too much: more than anybody writes, as much as a picture. */
const HEARD_OUT = 16 << 20;

/**
 * Whoever is still sending when told that it is too much would lose the answer with the connection, and see a broken network instead. The
 * limit of time for a request holds meanwhile. Comes before those hooks that close connections for reasons of their own.
 */
export function hearOut(fastify: FastifyInstance): void {
  fastify.addHook('onSend', (request, reply, payload, done) => {
    if (reply.statusCode === 413 && Number(request.headers['content-length']) <= HEARD_OUT) void reply.removeHeader('connection');
    done(null, payload);
  });
}
