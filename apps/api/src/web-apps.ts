import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SessionCookie } from '@app/identity';
import { nonceOf } from './security-headers.js';

/** The member portal at / and the staff admin at /admin/: hashed files for ever, pages never stored. */
export async function serveWebApps(app: NestFastifyApplication, root: string): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  for (const [folder, prefix] of [['member', '/'], ['admin', '/admin/']] as const) {
    await app.register(fastifyStatic as never, {
      root: path.resolve(root, folder), prefix, decorateReply: false, preCompressed: true, wildcard: false, index: false,
      globIgnore: ['**/index.html'],
      setHeaders: (reply: FastifyReply, file: string) =>
        reply.header('cache-control', file.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600'),
    } as never);
  }
  const cookie = app.get(SessionCookie);
  const staff = await page(path.join(root, 'admin'), (request) => cookie.read(request, 'staff') !== undefined);
  const member = await page(path.join(root, 'member'), (request) => cookie.read(request, 'member') !== undefined);
  fastify.get('/admin', (_, reply) => reply.redirect('/admin/', 308));
  fastify.get('/admin/*', staff);
  fastify.get('/*', member);
}

type Handler = (request: FastifyRequest, reply: FastifyReply) => FastifyReply;

/**
 * Every address inside an app is its one page; the app itself says "not found" in words. The page is told whether there is a session to
 * ask about, so that a visitor's first look needs no call that is refused.
 */
async function page(folder: string, hasCookie: (request: FastifyRequest) => boolean): Promise<Handler> {
  const html = await readFile(path.join(folder, 'index.html'), 'utf8');
  return (request, reply) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname.startsWith('/api/') || /\.[a-z0-9]{2,5}$/i.test(pathname)) return reply.callNotFound() as unknown as FastifyReply;
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store')
      .send(html.replaceAll('__CSP_NONCE__', nonceOf(reply)).replace('__SESSION__', hasCookie(request) ? 'maybe' : 'none'));
  };
}
