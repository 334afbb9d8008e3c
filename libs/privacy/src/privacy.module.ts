import { Module } from '@nestjs/common';
import { AuditController } from './audit/audit.controller.js';
import { AuditRepository } from './audit/audit.repository.js';
import { AuditService } from './audit/audit.service.js';
import { ChainMeasures } from './chain/chain-measures.js';
import { ChainWatch } from './chain/chain-watch.js';
import { Sealer } from './chain/sealer.js';
import './privacy.events.js';

/** The audit trail: sealing it, verifying it, reading it. */
@Module({ providers: [AuditService, AuditRepository], exports: [AuditService] })
export class PrivacyModule {}

/** For the API: the audit log of the data protection officer. */
@Module({ imports: [PrivacyModule], controllers: [AuditController] })
export class PrivacyHttp {}

/** For the worker: verifies the chain every hour. */
@Module({ imports: [PrivacyModule], providers: [ChainWatch] })
export class PrivacyJobs {}

/** For the worker alone: seals new events as they come, and tells whether it keeps up. */
@Module({ providers: [Sealer, ChainMeasures] })
export class PrivacySealing {}
