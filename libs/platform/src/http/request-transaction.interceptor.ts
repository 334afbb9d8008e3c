import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { defer, from, lastValueFrom, Observable, tap } from 'rxjs';
import { Db } from '../db/index.js';
import { IDEMPOTENT, IdempotencyLedger } from './idempotency.js';
import { requestActor } from './request-actor.js';

const NO_TRANSACTION = 'no-transaction';

/** Streams and sign-in: the route opens short transactions itself with db.as(). */
export const NoTransaction = (): MethodDecorator & ClassDecorator => SetMetadata(NO_TRANSACTION, true);

/** One request, one transaction, as the one who is signed in; an answer with a version carries it as ETag. */
@Injectable()
export class RequestTransaction implements NestInterceptor {
  constructor(private readonly db: Db, private readonly reflector: Reflector, private readonly ledger: IdempotencyLedger) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const actor = requestActor(request);
    const marked = <M>(key: string): M | undefined => this.reflector.getAllAndOverride<M | undefined>(key, [context.getHandler(), context.getClass()]);
    const once = marked<{ about?: string }>(IDEMPOTENT);
    const handle = (): Promise<unknown> => lastValueFrom(next.handle(), { defaultValue: undefined });
    const answer = marked(NO_TRANSACTION)
      ? new Observable((subscriber) => this.db.withActor(actor, () => next.handle().subscribe(subscriber)))
      : defer(() => from(this.db.as(actor, () => (once ? this.ledger.once(request, reply, once, handle) : handle()))));
    return answer.pipe(tap((body) => {
      const version = (body as { version?: unknown } | undefined)?.version;
      if (typeof version === 'number') void reply.header('etag', `"${version}"`);
    }));
  }
}
