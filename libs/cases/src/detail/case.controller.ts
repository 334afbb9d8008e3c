import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '@app/identity';
import { IdPipe } from '@app/platform';
import { CaseDetail } from './case-detail.dto.js';
import { CaseDetailService } from './case-detail.service.js';

@ApiTags('cases')
@Controller('cases')
export class CaseController {
  constructor(private readonly detail: CaseDetailService) {}

  /** The whole case. The member can see that you have read it. 404 when you may not see it. */
  @Get(':id')
  @Allow('case.read')
  getCase(@Param('id', IdPipe) id: string): Promise<CaseDetail> {
    return this.detail.read(id);
  }
}
