import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Problem } from '@app/platform';
import { type Recognised, RequestStrategy } from './request-strategy.js';
import { SignInLinks } from './sign-in-links.js';
import type { LinkSignIn } from './sign-in.dto.js';

/** The one-time link a member got by e-mail. */
@Injectable()
export class MemberLinkStrategy extends PassportStrategy(RequestStrategy, 'member-link') {
  constructor(private readonly links: SignInLinks) {
    super();
  }

  async validate(request: { ip: string; body: LinkSignIn }): Promise<Recognised> {
    const accountId = await this.links.use(request.body.token);
    if (!accountId) throw new Problem(410, 'link-not-valid');
    await this.links.cameFrom(request.ip, accountId);
    return { accountId };
  }
}
