import { Injectable } from '@nestjs/common';
import { type Conflicts, deskFor, keptOutOf } from '../domain/placing.js';
import { PlacingRepository } from './placing.repository.js';

export interface Place {
  queueUnitId: number;
  keptOut: string[];
}

/** Finds the desk a case belongs on: somebody is there, and nobody in conflict of interest sees it. Never orphaned: at the end is ST Direkt. */
@Injectable()
export class PlacingService {
  constructor(private readonly places: PlacingRepository) {}

  /** `alsoOut` stays kept out whatever else is found: what somebody once was kept from, they stay kept from. */
  async placeFor(unitId: number, conflicts: Conflicts, alsoOut: readonly string[] = []): Promise<Place> {
    const desks = await this.places.desks(unitId);
    const keptOut = [...new Set([...alsoOut, ...keptOutOf(desks, conflicts)])];
    return { keptOut, queueUnitId: deskFor(desks, keptOut) ?? (await this.places.direkt()) };
  }

  /** The nearest desk above a unit. */
  async above(unitId: number, keptOut: readonly string[]): Promise<number> {
    return deskFor(await this.places.desks(unitId), keptOut, 1) ?? this.places.direkt();
  }

  /** Where a case stays when its rep is gone: its own queue while somebody serves it, else the nearest one above. */
  async nearest(unitId: number, keptOut: readonly string[]): Promise<number> {
    const unit = await this.places.unit(unitId);
    return unit.kind === 'direkt' ? unitId : (deskFor(await this.places.desks(unitId), keptOut) ?? this.places.direkt());
  }
}
