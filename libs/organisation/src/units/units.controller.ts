import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '@app/identity';
import { UnitList } from './units.dto.js';
import { UnitsService } from './units.service.js';

@ApiTags('organisation')
@Controller('units')
export class UnitsController {
  constructor(private readonly units: UnitsService) {}

  /** The union's tree, with the units your mandates cover marked. */
  @Get()
  @Allow('unit.read')
  async listUnits(): Promise<UnitList> {
    return { items: await this.units.tree() };
  }
}
