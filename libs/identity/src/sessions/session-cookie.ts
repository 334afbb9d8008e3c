import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '@app/platform';

type Audience = 'member' | 'staff';

/**
 * The cookie that holds a session's token, one per web app. Over TLS it carries the `__Host-` prefix, which ties it to this host and to TLS;
 * browsers refuse that prefix on plain http, so on loopback the name is plain.
 */
@Injectable()
export class SessionCookie {
  constructor(private readonly config: Config) {}

  nameFor(audience: Audience): string {
    return `${this.config.secure ? '__Host-' : ''}samtalsstod_${audience}`;
  }

  read(request: FastifyRequest, audience: Audience): string | undefined {
    const start = `${this.nameFor(audience)}=`;
    return request.headers.cookie?.split(/; */).find((part) => part.startsWith(start))?.slice(start.length) || undefined;
  }

  /** Without an end of its own: the server decides how long it is worth anything, and the browser drops it when it closes. */
  set(reply: FastifyReply, audience: Audience, token: string): void {
    void reply.header('set-cookie', `${this.nameFor(audience)}=${token}; ${this.attributes}`);
  }

  /** Takes the cookie away, and what the browser has stored. Other cookies stay: the other web app may be signed in. */
  clear(reply: FastifyReply, audience: Audience): void {
    void reply.header('set-cookie', `${this.nameFor(audience)}=; Max-Age=0; ${this.attributes}`);
    void reply.header('clear-site-data', '"cache", "storage"');
  }

  private get attributes(): string {
    return `Path=/; HttpOnly; SameSite=Lax${this.config.secure ? '; Secure' : ''}`;
  }
}
