import { Controller, type MessageEvent, Sse } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import { Allow, Unattended } from '@app/identity';
import { type Actor, ActorNow, NoTransaction } from '@app/platform';
import { LiveService } from './live.service.js';

@ApiTags('cases')
@Controller('live')
export class LiveController {
  constructor(private readonly live: LiveService) {}

  /** What happens in the cases you may see, as server-sent events of ids and names. Ends when you are signed out. */
  @Sse()
  @Unattended()
  @NoTransaction()
  @Allow('case.read')
  streamLive(@ActorNow() actor: Actor): Observable<MessageEvent> {
    return this.live.streamFor(actor);
  }
}
