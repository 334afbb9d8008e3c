import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's floor for argon2id: 19 MiB, two passes. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The same letters typed on different keyboards are one password (NIST SP 800-63B-4, 3.1.1.2). */
const normal = (password: string): string => password.normalize('NFKC');

@Injectable()
export class Passwords {
  private readonly nobodys = hash(randomBytes(16), COST);

  hash(password: string): Promise<string> {
    return hash(normal(password), COST);
  }

  /** Takes as long for an account that does not exist, or has no password, as for a wrong password. */
  async matches(kept: string | null | undefined, password: string): Promise<boolean> {
    const right = await verify(kept ?? await this.nobodys, normal(password));
    return right && Boolean(kept);
  }
}
