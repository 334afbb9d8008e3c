import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import type { Config } from '@app/platform';

const nonces = new WeakMap<FastifyReply, string>();

/** The nonce that this answer's style elements must carry. */
export const nonceOf = (reply: FastifyReply): string => nonces.get(reply) ?? '';

const policy = (nonce: string): string => [
  `default-src 'none'`, `script-src 'self'`, `style-src 'self' 'nonce-${nonce}'`, `style-src-attr 'unsafe-inline'`, `img-src 'self' data:`,
  `font-src 'self'`, `connect-src 'self'`, `manifest-src 'self'`, `form-action 'self'`, `base-uri 'none'`, `frame-ancestors 'none'`,
  `require-trusted-types-for 'script'`, `trusted-types 'none'`,
].join('; ');

/** The reader of the API documentation brings its own inline styles; it holds no data and no session is used there. */
const DOCS_POLICY = `default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; script-src 'self' 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'`;

/** An answer of the API is no page: whoever opens one as such runs nothing. */
const API_POLICY = `default-src 'none'; frame-ancestors 'none'`;

/** The headers of every answer of the API. */
export const apiHeaders = (config: Config): Readonly<Record<string, string>> => ({
  'content-security-policy': API_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  ...(config.secure && { 'strict-transport-security': 'max-age=63072000; includeSubDomains' }),
});

/** The same headers on every answer, errors included; nothing with data is ever stored on the way. */
export function secureHeaders(app: NestFastifyApplication, config: Config): void {
  const fastify = app.getHttpAdapter().getInstance();
  const always = apiHeaders(config);
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.headers(always).header('x-request-id', request.id);
    if (request.url.startsWith('/api/docs')) void reply.header('content-security-policy', DOCS_POLICY);
    else if (!request.url.startsWith('/api/')) {
      const nonce = randomBytes(16).toString('base64');
      nonces.set(reply, nonce);
      void reply.header('content-security-policy', policy(nonce));
    }
    done();
  });
  fastify.addHook('onSend', (request, reply, payload, done) => {
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    done(null, payload);
  });
}
