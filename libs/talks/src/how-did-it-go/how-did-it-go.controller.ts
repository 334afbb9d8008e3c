import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '@app/identity';
import { Idempotent, IdPipe } from '@app/platform';
import { HowDidItGo, HowItWent } from './how-did-it-go.dto.js';
import { HowDidItGoService } from './how-did-it-go.service.js';

@ApiTags('talks')
@Controller('me/cases/:id/how-did-it-go')
export class HowDidItGoController {
  constructor(private readonly talk: HowDidItGoService) {}

  /** The two-minute form about your talk, with your answers once given. 404. */
  @Get()
  @Allow('me.read')
  getHowDidItGo(@Param('id', IdPipe) id: string): Promise<HowDidItGo> {
    return this.talk.form(id);
  }

  /** Says how the talk went: your word on how it was held. 404, 409 `talk-not-yet` or `how-it-went-already-told`, 422. */
  @Post()
  @Idempotent()
  @Allow('me.message')
  sayHowItWent(@Param('id', IdPipe) id: string, @Body() body: HowItWent): Promise<HowDidItGo> {
    return this.talk.tell(id, body);
  }
}
