import { Controller, type MessageEvent, Sse } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiProduces, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import { Allow, Unattended } from '@app/identity';
import { type Actor, ActorNow, NoTransaction } from '@app/platform';
import { CaseNews, LiveSignal } from './live.dto.js';
import { LiveService } from './live.service.js';

@ApiTags('cases')
@Controller('live')
export class LiveController {
  constructor(private readonly live: LiveService) {}

  /** What happens in the cases you may see, as server-sent events whose `data` is one of these, as JSON. Ends when you are signed out. */
  @Sse()
  @ApiProduces('text/event-stream')
  @ApiExtraModels(CaseNews, LiveSignal)
  @ApiOkResponse({
    description: 'Events, until you are signed out or a quarter of an hour has passed; then ask anew',
    content: { 'text/event-stream': { schema: { oneOf: [{ $ref: getSchemaPath(CaseNews) }, { $ref: getSchemaPath(LiveSignal) }] } } },
  })
  @Unattended()
  @NoTransaction()
  @Allow('case.read')
  streamLive(@ActorNow() actor: Actor): Observable<MessageEvent> {
    return this.live.streamFor(actor);
  }
}
