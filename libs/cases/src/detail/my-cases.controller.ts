import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '@app/identity';
import { IdPipe } from '@app/platform';
import { MyCase, MyCases } from './my-case.dto.js';
import { MyCasesService } from './my-cases.service.js';

@ApiTags('my cases')
@Controller('me/cases')
export class MyCasesController {
  constructor(private readonly myCases: MyCasesService) {}

  /** Your draft, your open cases and your closed ones, the latest first. */
  @Get()
  @Allow('me.read')
  listMyCases(): Promise<MyCases> {
    return this.myCases.list();
  }

  /** One of your cases, with the conversation, what has happened and who has read it. 404 when it is not yours. */
  @Get(':id')
  @Allow('me.read')
  getMyCase(@Param('id', IdPipe) id: string): Promise<MyCase> {
    return this.myCases.one(id);
  }
}
