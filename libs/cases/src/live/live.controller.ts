import { Controller, type MessageEvent, Req, Sse } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiProduces, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { Allow, SessionCookie, Unattended } from '@app/identity';
import { type Actor, ActorNow, NoTransaction } from '@app/platform';
import { CaseNews, LiveSignal } from './live.dto.js';
import { LiveService } from './live.service.js';

@ApiTags('cases')
@Controller('live')
export class LiveController {
  constructor(private readonly live: LiveService, private readonly cookie: SessionCookie) {}

  /** What happens in the cases you may see, as server-sent events whose `data` is one of these, as JSON. Ends when you are signed out, or your session has. */
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
  streamLive(@ActorNow() { sessionId }: Actor, @Req() request: FastifyRequest): Observable<MessageEvent> {
    return this.live.streamFor(sessionId, this.cookie.read(request, 'staff') ?? '');
  }
}
