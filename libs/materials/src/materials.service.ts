import { Injectable } from '@nestjs/common';
import { Clock, Events, newId, Problem } from '@app/platform';
import type { MaterialRow } from './material.entity.js';
import type { Material, MaterialChange, MyMaterial, NewMaterial } from './materials.dto.js';
import { MaterialsRepository } from './materials.repository.js';

type Facts = Omit<MaterialRow, 'id' | 'workplaceId' | 'version'>;

@Injectable()
export class MaterialsService {
  constructor(private readonly materials: MaterialsRepository, private readonly clock: Clock, private readonly events: Events) {}

  /** Material of a workplace in the actor's units. Raises 404. */
  async atWorkplace(workplaceId: string): Promise<Material[]> {
    await this.materials.unitOf(workplaceId);
    return this.materials.at(workplaceId);
  }

  /** What exists at the member's own workplace; nothing when they have not said where they work. */
  mine(): Promise<MyMaterial[]> {
    return this.materials.atMine();
  }

  /** Raises 404 for a workplace outside the actor's units, 422. */
  async add(workplaceId: string, wanted: NewMaterial): Promise<Material> {
    const unitId = await this.materials.unitOf(workplaceId);
    const facts: Facts = {
      kind: wanted.kind, audience: wanted.audience, title: wanted.title, language: wanted.language, status: wanted.status,
      edition: wanted.edition ?? null, place: wanted.place ?? null, confirmedBy: wanted.confirmedBy ?? null,
      confirmedOn: wanted.confirmedOn ?? null, recheckOn: wanted.recheckOn ?? null,
    };
    this.mustHold(facts);
    const row: MaterialRow = { id: newId(), workplaceId, ...facts, version: 1 };
    await this.materials.add(row);
    this.events.record('material.added', { unitId, subjectId: row.id, data: { status: row.status } });
    return row;
  }

  /** Raises 404, 412, 422. */
  async change(id: string, version: number, wanted: MaterialChange): Promise<Material> {
    const { unitId, ...before } = await this.materials.find(id);
    const { id: _, workplaceId, version: __, ...known } = before;
    const facts: Facts = {
      ...known,
      kind: wanted.kind ?? known.kind, audience: wanted.audience ?? known.audience, title: wanted.title ?? known.title,
      language: wanted.language ?? known.language, status: wanted.status ?? known.status,
      ...emptied(wanted),
    };
    this.mustHold(facts);
    if (!await this.materials.change(id, version, facts)) throw Problem.stale(before);
    this.events.record('material.changed', { unitId, subjectId: id, data: { status: facts.status } });
    return { id, workplaceId, ...facts, version: version + 1 };
  }

  private mustHold({ confirmedOn, recheckOn }: Facts): void {
    if (confirmedOn && confirmedOn > this.clock.today()) throw fault('confirmedOn', 'not-yet', 'That day has not come');
    if (confirmedOn && recheckOn && recheckOn < confirmedOn) throw fault('recheckOn', 'before-confirmed', 'Before it was confirmed');
  }
}

const fault = (field: string, code: string, detail: string): Problem => Problem.invalid([{ pointer: `/${field}`, code, detail }]);

/** Fields that can be emptied: those that are given, null too. */
function emptied(wanted: MaterialChange): Partial<Facts> {
  const fields = ['edition', 'place', 'confirmedBy', 'confirmedOn', 'recheckOn'] as const;
  return Object.fromEntries(fields.filter((field) => wanted[field] !== undefined).map((field) => [field, wanted[field]]));
}
