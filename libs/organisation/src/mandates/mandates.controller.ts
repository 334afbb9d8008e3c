import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '@app/identity';
import { ApiIfMatch, Idempotent, IdPipe, IfMatch, UnitIdPipe } from '@app/platform';
import { Mandate, MandateEnd, MandateList, NewMandate } from './mandates.dto.js';
import { MandatesService } from './mandates.service.js';

@ApiTags('organisation')
@Controller()
export class MandatesController {
  constructor(private readonly mandates: MandatesService) {}

  /** Who is elected to what in a unit, with their open cases. 404 for a unit you do not lead. */
  @Get('units/:id/mandates')
  @Allow('mandate.read')
  async listMandates(@Param('id', UnitIdPipe) id: number): Promise<MandateList> {
    return { items: await this.mandates.inUnit(id) };
  }

  /** Gives somebody a mandate; one without a staff account is sent an invitation. 404, 409 `mandate-overlaps`, 422. */
  @Post('units/:id/mandates')
  @Idempotent()
  @Allow('mandate.appoint')
  appointToMandate(@Param('id', UnitIdPipe) id: number, @Body() body: NewMandate): Promise<Mandate> {
    return this.mandates.appoint(id, body);
  }

  /** Ends a mandate before its time. 404, 409 `mandate-over` or `own-mandate`, 412 with the current mandate, 422. */
  @Post('mandates/:id/end')
  @HttpCode(200)
  @ApiIfMatch()
  @Allow('mandate.appoint')
  endMandate(@Param('id', IdPipe) id: string, @IfMatch() version: number, @Body() body: MandateEnd): Promise<Mandate> {
    return this.mandates.end(id, version, body.on);
  }
}
