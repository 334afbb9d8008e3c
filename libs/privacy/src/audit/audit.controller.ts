import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '@app/identity';
import { AuditPage, AuditQuery, ChainState } from './audit.dto.js';
import { AuditService } from './audit.service.js';

@ApiTags('audit')
@Controller('audit')
export class AuditController {
  constructor(private readonly audit: AuditService) {}

  /** What has happened, the latest first: by whom, what, when, in which case. Each reading is itself recorded. 422 for a period that ends before it begins. */
  @Get('events')
  @Allow('audit.read')
  listAuditEvents(@Query() query: AuditQuery): Promise<AuditPage> {
    return this.audit.page(query);
  }

  /** How far the audit trail is sealed, and whether the latest check found it whole. */
  @Get('chain')
  @Allow('audit.read')
  getAuditChain(): Promise<ChainState> {
    return this.audit.chain();
  }
}
