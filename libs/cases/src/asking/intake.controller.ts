import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '@app/identity';
import { Idempotent } from '@app/platform';
import { HelpRequestSent, PhoneRequestBody } from './help-request.dto.js';
import { IntakeService } from './intake.service.js';

@ApiTags('cases')
@Controller('cases')
export class IntakeController {
  constructor(private readonly intake: IntakeService) {}

  /** Takes a help request by phone for a member; it stands in the queue of the member's unit. 422 with a pointer per field. */
  @Post()
  @Idempotent()
  @Allow('case.intake')
  takeRequestByPhone(@Body() body: PhoneRequestBody): Promise<HelpRequestSent> {
    return this.intake.takeByPhone(body);
  }
}
