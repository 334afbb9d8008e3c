import { Injectable, type MessageEvent } from '@nestjs/common';
import { bufferTime, concatMap, defer, filter, finalize, interval, map, merge, mergeMap, type Observable, Subject, takeUntil, timer } from 'rxjs';
import { Sessions } from '@app/identity';
import { type Actor, type Announcement, Db, Metrics } from '@app/platform';
import { CasesRepository } from '../cases.repository.js';
import type { LiveEvent } from './live.dto.js';
import { LiveHub } from './live-hub.js';

/** Things that happen together are looked up together. */
const TOGETHER_MS = 100;
const PULSE_MS = 25_000;
/** The browser then asks anew. */
const LONGEST_MS = 15 * 60_000;

/** News of cases, as they happen, to each who may see them. */
@Injectable()
export class LiveService {
  constructor(
    private readonly db: Db, private readonly sessions: Sessions, private readonly cases: CasesRepository, private readonly hub: LiveHub,
    private readonly metrics: Metrics,
  ) {}

  /**
   * `{ type: 'case', id, name }` for each event in a case that whoever holds the session sees; `{ type: 'gap' }` when some may have been missed.
   * Before anything is told the session is asked for anew: it may have ended, or its mandates.
   */
  streamFor(sessionId: string | undefined, token: string): Observable<MessageEvent & { data: LiveEvent }> {
    const over = new Subject<void>();
    const signedOut = this.hub.endedSessions.pipe(filter((id) => id === sessionId));
    const still = async (tell: (actor: Actor) => LiveEvent[] | Promise<LiveEvent[]>): Promise<LiveEvent[]> => {
      const session = await this.sessions.find(token);
      if (session) return tell(session.actor);
      over.next();
      return [];
    };
    const news = this.hub.announcements.pipe(
      bufferTime(TOGETHER_MS),
      filter((together) => together.length > 0),
      concatMap((together) => still((actor) => this.seenBy(actor, together)).catch((): LiveEvent[] => [])),
      mergeMap((told) => told),
    );
    const gaps = this.hub.gaps.pipe(concatMap(() => still(() => [{ type: 'gap' }])), mergeMap((told) => told));
    const pulse = interval(PULSE_MS).pipe(map((): LiveEvent => ({ type: 'pulse' })));
    const began = defer(() => this.hub.listen()).pipe(map((): LiveEvent => ({ type: 'listening' })));
    const all = defer(() => {
      this.metrics.streams.inc();
      return merge(began, news, gaps, pulse);
    });
    return all.pipe(
      map((data) => ({ data })),
      takeUntil(merge(over, signedOut, this.hub.stopping, timer(LONGEST_MS))),
      finalize(() => this.metrics.streams.dec()),
    );
  }

  /** A short transaction of its own, as whoever listens: what they may not see is not announced to them. */
  private async seenBy(actor: Actor, together: Announcement[]): Promise<LiveEvent[]> {
    const ids = [...new Set(together.map(({ caseId }) => caseId))];
    const visible = await this.db.as(actor, () => this.cases.visibleAmong(ids));
    return together.filter(({ caseId }) => visible.includes(caseId)).map(({ caseId, name }) => ({ type: 'case', id: caseId, name }));
  }
}
