import { Injectable } from '@nestjs/common';
import { Db, Events, newId, Problem } from '@app/platform';
import type { NewTraining, Training, TrainingChange } from './managers.dto.js';
import { ManagersRepository } from './managers.repository.js';
import { TrainingRow } from './training.entity.js';

export const asTraining = ({ id, course, provider, status, onDate, validTo, evidence, version }: TrainingRow): Training =>
  ({ id, course, provider, status, onDate, validTo, evidence, version });

type Facts = Pick<TrainingRow, 'course' | 'provider' | 'status' | 'onDate' | 'validTo' | 'evidence'>;

function mustHold({ status, onDate, validTo }: Facts): void {
  if (status !== 'asked-for' && !onDate) throw Problem.invalid([{ pointer: '/onDate', code: 'required', detail: 'The day it is held' }]);
  if (onDate && validTo && validTo < onDate) throw Problem.invalid([{ pointer: '/validTo', code: 'before-training', detail: 'Before it is held' }]);
}

@Injectable()
export class TrainingsService {
  constructor(private readonly register: ManagersRepository, private readonly db: Db, private readonly events: Events) {}

  /** Raises 404 for a manager outside the actor's units, 422. */
  async add(managerId: string, wanted: NewTraining): Promise<Training> {
    const { unitId } = await this.register.manager(managerId);
    const facts: Facts = {
      course: wanted.course, provider: wanted.provider ?? null, status: wanted.status,
      onDate: wanted.onDate ?? null, validTo: wanted.validTo ?? null, evidence: wanted.evidence,
    };
    mustHold(facts);
    const id = newId();
    await this.db.repo(TrainingRow).insert({ id, managerId, ...facts, version: 1 });
    this.events.record('training.added', { unitId, subjectId: id, data: { status: facts.status } });
    return asTraining(await this.register.training(id));
  }

  /** Raises 404, 412, 422. */
  async change(id: string, version: number, wanted: TrainingChange): Promise<Training> {
    const before = await this.register.training(id);
    const facts: Facts = {
      course: wanted.course ?? before.course,
      provider: wanted.provider === undefined ? before.provider : wanted.provider,
      status: wanted.status ?? before.status,
      onDate: wanted.onDate === undefined ? before.onDate : wanted.onDate,
      validTo: wanted.validTo === undefined ? before.validTo : wanted.validTo,
      evidence: wanted.evidence ?? before.evidence,
    };
    mustHold(facts);
    const { affected } = await this.db.repo(TrainingRow).update({ id, version }, { ...facts, version: version + 1 });
    if (!affected) throw Problem.stale(asTraining(await this.register.training(id)));
    this.events.record('training.changed', { unitId: before.unitId, subjectId: id, data: { status: facts.status } });
    return asTraining(await this.register.training(id));
  }
}
