import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '@app/identity';
import { MyMaterialList } from './materials.dto.js';
import { MaterialsService } from './materials.service.js';

@ApiTags('materials')
@Controller('me/materials')
export class MyMaterialsController {
  constructor(private readonly materials: MaterialsService) {}

  /** The conversation material that exists at your workplace, the manager's and the employee's. */
  @Get()
  @Allow('me.read')
  async listMyMaterials(): Promise<MyMaterialList> {
    return { items: await this.materials.mine() };
  }
}
