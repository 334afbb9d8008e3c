import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '@app/identity';
import { ApiIfMatch, Idempotent, IdPipe, IfMatch } from '@app/platform';
import { Material, MaterialChange, MaterialList, NewMaterial } from './materials.dto.js';
import { MaterialsService } from './materials.service.js';

@ApiTags('materials')
@Controller()
export class MaterialsController {
  constructor(private readonly materials: MaterialsService) {}

  /** What conversation material a workplace has and lacks. 404. */
  @Get('workplaces/:id/materials')
  @Allow('material.read')
  async listMaterials(@Param('id', IdPipe) id: string): Promise<MaterialList> {
    return { items: await this.materials.atWorkplace(id) };
  }

  /** Records material that exists, is outdated or is missing at a workplace in your units. 404, 422. */
  @Post('workplaces/:id/materials')
  @Idempotent('workplaces')
  @Allow('material.change')
  addMaterial(@Param('id', IdPipe) id: string, @Body() body: NewMaterial): Promise<Material> {
    return this.materials.add(id, body);
  }

  /** Changes what is recorded of a material. 404, 412 with the current record, 422. */
  @Patch('materials/:id')
  @ApiIfMatch()
  @Allow('material.change')
  changeMaterial(@Param('id', IdPipe) id: string, @IfMatch() version: number, @Body() body: MaterialChange): Promise<Material> {
    return this.materials.change(id, version, body);
  }
}
