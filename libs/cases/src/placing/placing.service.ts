import { Injectable } from '@nestjs/common';
import type { Case } from '../case.entity.js';
import { CasesRepository } from '../cases.repository.js';
import { type Conflicts, deskFor, keptOutOf, namedIn } from '../domain/placing.js';
import { PlacingRepository } from './placing.repository.js';

export interface Place {
  queueUnitId: number;
  keptOut: string[];
}

/** Finds the desk a case belongs on: somebody is there, and nobody in conflict of interest sees it. Never orphaned: at the end is ST Direkt. */
@Injectable()
export class PlacingService {
  constructor(private readonly places: PlacingRepository, private readonly cases: CasesRepository) {}

  /**
   * `alsoOut` stays kept out whatever else is found: what somebody once was kept from, they stay kept from. Whoever bears a name that the member
   * has given is kept out wherever they are: the case may come to them, or a mandate over it.
   */
  async placeFor(unitId: number, conflicts: Conflicts, alsoOut: readonly string[] = []): Promise<Place> {
    const [desks, called] = await Promise.all([this.places.desks(unitId), this.places.called(namedIn(conflicts))]);
    const keptOut = [...new Set([...alsoOut, ...keptOutOf(desks, conflicts), ...called])];
    return { keptOut, queueUnitId: deskFor(desks, keptOut) ?? (await this.places.direkt()) };
  }

  /** The nearest desk above a unit. */
  async above(unitId: number, keptOut: readonly string[]): Promise<number> {
    return deskFor(await this.places.desks(unitId), keptOut, 1) ?? this.places.direkt();
  }

  /** Whether somebody can still work a case that stands in this queue: at ST Direkt they can, elsewhere a mandate must cover it. */
  async serves(it: Pick<Case, 'queueUnitId' | 'keptOut'>, repId: string): Promise<boolean> {
    if (it.keptOut.includes(repId)) return false;
    if (await this.places.isDirekt(it.queueUnitId)) return this.places.isAdviser(repId);
    return (await this.places.desks(it.queueUnitId)).some((desk) => desk.accountId === repId);
  }

  /** Leaves a case nobody has where it is while somebody serves that queue; else moves it to the nearest desk above. Answers where it stands. */
  async settle(it: Case): Promise<number> {
    if (await this.places.isDirekt(it.queueUnitId)) return it.queueUnitId;
    const desk = deskFor(await this.places.desks(it.queueUnitId), it.keptOut) ?? (await this.places.direkt());
    if (desk !== it.queueUnitId) await this.cases.move(it, desk, it.keptOut);
    return desk;
  }
}
