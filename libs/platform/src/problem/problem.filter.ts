import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { operationOf } from '../http/observed-requests.js';
import { placesOf } from '../log/index.js';
import { PROBLEM_JSON, problemBody } from './problem-body.js';
import { problemOf } from './problem-of.js';

/** Every error leaves as application/problem+json; an unforeseen one says a reference and nothing else. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const request = http.getRequest<FastifyRequest>();
    if (reply.sent || reply.raw.headersSent) return;
    const problem = problemOf(error);
    const status = problem?.getStatus() ?? 500;
    const facts = { request: request.id, operation: operationOf(request) };
    if (problem && status >= 500) this.log.warn({ message: problem.code, ...facts });
    else if (status >= 500) {
      const e = error as Error & { code?: string };
      // the stack and the code, never the message of a database error: it can quote values
      this.log.error({ message: e?.name ?? 'unknown', code: e?.code, ...facts, places: placesOf(e) });
    }
    const { retryAfter } = problem?.extra ?? {};
    if (retryAfter) void reply.header('retry-after', String(retryAfter));
    void reply.status(status).header('cache-control', 'no-store').header('content-type', PROBLEM_JSON).send(problemBody(problem, request.id));
  }
}
