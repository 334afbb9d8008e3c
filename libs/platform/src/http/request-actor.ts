import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Actor, NOBODY } from '../db/index.js';

const actors = new WeakMap<object, Actor>();

/** The sign-in guard says here who a request acts as; the transaction around the request starts as that actor. */
export const setRequestActor = (request: object, actor: Actor): void => void actors.set(request, actor);

export const requestActor = (request: object): Actor => actors.get(request) ?? NOBODY;

/** Who acts, as a parameter of a controller method. */
export const ActorNow = createParamDecorator((_: unknown, context: ExecutionContext) => requestActor(context.switchToHttp().getRequest<object>()));
