import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Config, Problem } from '@app/platform';
import { type Recognised, RequestStrategy } from '../sign-in/request-strategy.js';
import type { DemonstrationSignIn } from './demonstration.dto.js';
import { InventedPeople } from './invented-people.service.js';

/** One press signs in, where everybody is invented; anywhere else this way in does not exist. */
@Injectable()
export class DemonstrationStrategy extends PassportStrategy(RequestStrategy, 'demonstration') {
  constructor(private readonly config: Config, private readonly people: InventedPeople) {
    super();
  }

  async validate(request: { body: DemonstrationSignIn }): Promise<Recognised> {
    const { accountId, audience } = request.body;
    if (!this.config.demonstration || !await this.people.canBe(accountId, audience)) throw Problem.notFound();
    return { accountId };
  }
}
