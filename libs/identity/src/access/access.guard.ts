import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { type Actor, Problem, setRequestActor } from '@app/platform';
import { audienceOf, may, type Permission, type Role } from '../domain/roles.js';
import { SessionCookie } from '../sessions/session-cookie.js';
import { Sessions } from '../sessions/sessions.service.js';
import { PERMISSION, PUBLIC, UNATTENDED } from './allow.js';

/** The first wall, closed by default: a route without `@Allow` or `@Public` lets nobody in. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector, private readonly cookie: SessionCookie, private readonly sessions: Sessions) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const rule = this.ruleOf(context);
    if (rule === 'public') return true;
    if (!rule) throw new Problem(403, 'not-permitted');
    const audience = audienceOf(rule);
    const token = this.cookie.read(request, audience);
    if (!token) throw new Problem(401, 'not-signed-in');
    const session = await this.sessions.find(token);
    if (session?.step !== 'signed-in' || session.audience !== audience) throw new Problem(401, 'session-ended');
    admit(session.actor, rule);
    // What a page asks while nobody touches it says so. Claiming it falsely only makes one's own session shorter.
    const unattended = this.reflector.get<boolean>(UNATTENDED, context.getHandler()) || request.headers['x-unattended'] === '1';
    if (!unattended) await this.sessions.seen(session);
    setRequestActor(request, session.actor);
    return true;
  }

  /** What the route says, else what its controller says. */
  private ruleOf(context: ExecutionContext): Permission | 'public' | undefined {
    for (const target of [context.getHandler(), context.getClass()]) {
      if (this.reflector.get<boolean>(PUBLIC, target)) return 'public';
      const permission = this.reflector.get<Permission | undefined>(PERMISSION, target);
      if (permission) return permission;
    }
    return undefined;
  }
}

function admit(actor: Actor, permission: Permission): void {
  if (permission === 'session') return; // whoever is signed in as staff, also on the day after the last mandate ended
  if (!may(actor.roles as Role[], permission)) throw new Problem(403, 'not-permitted');
  if (actor.dataRulesDue) throw new Problem(403, 'data-rules-unconfirmed');
}
