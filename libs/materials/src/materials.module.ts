import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MaterialRow } from './material.entity.js';
import { MaterialsController } from './materials.controller.js';
import './materials.events.js';
import { MaterialsRepository } from './materials.repository.js';
import { MaterialsService } from './materials.service.js';
import { MyMaterialsController } from './my-materials.controller.js';

@Module({ imports: [TypeOrmModule.forFeature([MaterialRow])], providers: [MaterialsRepository, MaterialsService], exports: [MaterialsService] })
export class MaterialsModule {}

@Module({ imports: [MaterialsModule], controllers: [MaterialsController, MyMaterialsController] })
export class MaterialsHttp {}
