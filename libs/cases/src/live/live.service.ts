import { Injectable, type MessageEvent } from '@nestjs/common';
import { bufferTime, concatMap, defer, filter, finalize, from, interval, map, merge, mergeMap, type Observable, takeUntil, timer } from 'rxjs';
import { type Actor, type Announcement, Db, Metrics } from '@app/platform';
import { CasesRepository } from '../cases.repository.js';
import type { LiveEvent } from './live.dto.js';
import { LiveHub } from './live-hub.js';

/** Things that happen together are looked up together. */
const TOGETHER_MS = 100;
const PULSE_MS = 25_000;
/** The browser then asks anew, and roles and mandates are read anew with it. */
const LONGEST_MS = 15 * 60_000;

/** News of cases, as they happen, to each who may see them. */
@Injectable()
export class LiveService {
  constructor(
    private readonly db: Db, private readonly cases: CasesRepository, private readonly hub: LiveHub, private readonly metrics: Metrics,
  ) {}

  /** `{ type: 'case', id, name }` for each event in a case the actor sees; `{ type: 'gap' }` when some may have been missed. */
  streamFor(actor: Actor): Observable<MessageEvent & { data: LiveEvent }> {
    const signedOut = this.hub.endedSessions.pipe(filter((id) => id === actor.sessionId));
    const news = this.hub.announcements.pipe(
      bufferTime(TOGETHER_MS),
      filter((together) => together.length > 0),
      concatMap((together) => this.seenBy(actor, together)),
      mergeMap((seen) => from(seen)),
      map(({ caseId, name }): LiveEvent => ({ type: 'case', id: caseId, name })),
    );
    const gaps = this.hub.gaps.pipe(map((): LiveEvent => ({ type: 'gap' })));
    const pulse = interval(PULSE_MS).pipe(map((): LiveEvent => ({ type: 'pulse' })));
    const began = defer(() => this.hub.listen()).pipe(map((): LiveEvent => ({ type: 'listening' })));
    const all = defer(() => {
      this.metrics.streams.inc();
      return merge(began, news, gaps, pulse);
    });
    return all.pipe(
      map((data) => ({ data })),
      takeUntil(merge(signedOut, this.hub.stopping, timer(LONGEST_MS))),
      finalize(() => this.metrics.streams.dec()),
    );
  }

  /** A short transaction of its own, as whoever listens: what they may not see is not announced to them. */
  private async seenBy(actor: Actor, together: Announcement[]): Promise<Announcement[]> {
    const ids = [...new Set(together.map(({ caseId }) => caseId))];
    const visible = await this.db.as(actor, () => this.cases.visibleAmong(ids)).catch((): string[] => []);
    return together.filter(({ caseId }) => visible.includes(caseId));
  }
}
