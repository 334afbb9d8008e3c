import { type CanActivate, createParamDecorator, type ExecutionContext, type Type, UseGuards } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { InputPipe, Problem } from '@app/platform';
import type { Recognised } from './request-strategy.js';

const input = new InputPipe();

/** Lets a request through once the named Passport strategy knows who it is. Guards run before pipes, so the body's shape is checked here. */
export function Recognise(strategy: string, Body: Type<object>): MethodDecorator {
  class RecogniseGuard extends AuthGuard(strategy) implements CanActivate {
    override async canActivate(context: ExecutionContext): Promise<boolean> {
      const request = context.switchToHttp().getRequest<{ body: unknown }>();
      await input.transform(request.body, { type: 'body', metatype: Body });
      return Boolean(await super.canActivate(context));
    }

    /** One answer for an unknown address, a wrong password and a wrong code. */
    override handleRequest<U>(error: unknown, user: U): U {
      if (error) throw error;
      if (!user) throw new Problem(401, 'sign-in-refused');
      return user;
    }
  }
  return UseGuards(RecogniseGuard);
}

/** The one the strategy knew. */
export const WhoSignsIn = createParamDecorator((_: unknown, context: ExecutionContext): Recognised =>
  context.switchToHttp().getRequest<{ user: Recognised }>().user);
