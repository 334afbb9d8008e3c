import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Db, Problem } from '@app/platform';
import { Workplace } from '../workplaces/workplace.entity.js';
import { Manager } from './manager.entity.js';
import { TrainingRow } from './training.entity.js';

/** The register of managers is for those whose mandates cover the workplace; to all others it is not there. */
@Injectable()
export class ManagersRepository {
  constructor(private readonly db: Db) {}

  /** The unit of a workplace of mine. Raises 404. */
  async unitOf(workplaceId: string): Promise<number> {
    const workplace = await this.db.repo(Workplace).findOneBy({ id: workplaceId, unitId: In([...this.db.actor.units]) });
    if (!workplace) throw Problem.notFound();
    return workplace.unitId;
  }

  /** Raises 404. */
  async manager(id: string): Promise<Manager & { unitId: number }> {
    const manager = await this.db.repo(Manager).findOneBy({ id });
    if (!manager) throw Problem.notFound();
    return { ...manager, unitId: await this.unitOf(manager.workplaceId) };
  }

  /** Raises 404. */
  async training(id: string): Promise<TrainingRow & { unitId: number }> {
    const training = await this.db.repo(TrainingRow).findOneBy({ id });
    if (!training) throw Problem.notFound();
    return { ...training, unitId: (await this.manager(training.managerId)).unitId };
  }

  managersAt(workplaceId: string): Promise<Manager[]> {
    return this.db.repo(Manager).find({ where: { workplaceId }, order: { active: 'DESC', roleTitle: 'ASC', id: 'ASC' } });
  }

  async trainingsOf(managerIds: string[]): Promise<TrainingRow[]> {
    if (!managerIds.length) return [];
    return this.db.repo(TrainingRow).find({ where: { managerId: In(managerIds) }, order: { onDate: { direction: 'DESC', nulls: 'FIRST' }, id: 'ASC' } });
  }
}
