import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '@app/identity';
import { CaseQueue, QueueQuery } from './queue.dto.js';
import { QueueService } from './queue.service.js';

@ApiTags('cases')
@Controller('cases')
export class QueueController {
  constructor(private readonly queue: QueueService) {}

  /** The cases you may see, the most pressing first, 50 a page, with how many each view holds. 422 for a cursor that is not ours. */
  @Get()
  @Allow('case.read')
  listCases(@Query() query: QueueQuery): Promise<CaseQueue> {
    return this.queue.page(query);
  }
}
