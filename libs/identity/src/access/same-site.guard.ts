import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Config, Problem } from '@app/platform';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Nothing changes at the wish of another site: a browser says where a request comes from (Sec-Fetch-Site; older ones Origin).
 * A program that says neither is let through only without a cookie, since then it borrows nobody's session.
 */
@Injectable()
export class SameSiteGuard implements CanActivate {
  constructor(private readonly config: Config) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (SAFE.has(request.method)) return true;
    if (!this.fromHere(request)) throw new Problem(403, 'cross-site-request');
    if (hasBody(request) && !isJson(request)) throw new Problem(415, 'unsupported-media-type');
    return true;
  }

  private fromHere({ headers, host }: FastifyRequest): boolean {
    const site = headers['sec-fetch-site'];
    if (site !== undefined) return site === 'same-origin';
    if (headers.origin === undefined) return headers.cookie === undefined;
    return headers.origin === this.config.publicUrl || (URL.canParse(headers.origin) && new URL(headers.origin).host === host);
  }
}

const hasBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

const isJson = ({ headers }: FastifyRequest): boolean => /^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '');
