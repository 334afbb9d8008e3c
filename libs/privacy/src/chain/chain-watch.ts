import { Injectable, Logger } from '@nestjs/common';
import { Clock, Config, Every } from '@app/platform';
import { FAULT_WORDS } from './faults.js';
import { verifyAudit } from './verify-audit.js';

/** Verifies the chain again and again, so that a break is seen before anybody asks. */
@Injectable()
export class ChainWatch {
  private readonly log = new Logger('Audit chain');

  constructor(private readonly config: Config, private readonly clock: Clock) {}

  @Every('1h', 'privacy.verify-chain')
  async verify(): Promise<void> {
    const { databaseUrl, auditHeadFile } = this.config;
    const { faults, first } = await verifyAudit({ databaseUrl, headFile: auditHeadFile, at: this.clock.now() });
    if (faults) this.log.error(`the audit chain is broken in ${faults} places, first at ${first[0]!.position ?? '?'}: ${FAULT_WORDS[first[0]!.kind]}`);
  }
}
