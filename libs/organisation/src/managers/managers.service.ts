import { Injectable } from '@nestjs/common';
import { AccountsService } from '@app/identity';
import { Db, Events, newId, Problem } from '@app/platform';
import { Manager } from './manager.entity.js';
import type { ManagerChange, ManagerEntry, NewManager } from './managers.dto.js';
import { ManagersRepository } from './managers.repository.js';
import { asTraining } from './trainings.service.js';

@Injectable()
export class ManagersService {
  constructor(
    private readonly register: ManagersRepository,
    private readonly accounts: AccountsService,
    private readonly db: Db,
    private readonly events: Events,
  ) {}

  /** Managers of a workplace with their trainings; the caller has seen to it that the workplace is visible. */
  async at(workplaceId: string): Promise<ManagerEntry[]> {
    return this.withTrainings(await this.register.managersAt(workplaceId));
  }

  /** Raises 404 for a workplace outside the actor's units, 422 for an account they cannot see. */
  async add(workplaceId: string, wanted: NewManager): Promise<ManagerEntry> {
    const unitId = await this.register.unitOf(workplaceId);
    await this.mustSee(wanted.accountId);
    const id = newId();
    await this.db.repo(Manager).insert({
      id, workplaceId, roleTitle: wanted.roleTitle, name: wanted.name ?? null, accountId: wanted.accountId ?? null, active: true, version: 1,
    });
    this.events.record('manager.added', { unitId, subjectId: id });
    return this.shown(id);
  }

  /** Raises 404, 412, 422. */
  async change(id: string, version: number, wanted: ManagerChange): Promise<ManagerEntry> {
    const before = await this.register.manager(id);
    await this.mustSee(wanted.accountId);
    const { affected } = await this.db.repo(Manager).update({ id, version }, {
      roleTitle: wanted.roleTitle ?? before.roleTitle,
      name: wanted.name === undefined ? before.name : wanted.name,
      accountId: wanted.accountId === undefined ? before.accountId : wanted.accountId,
      active: wanted.active ?? before.active,
      version: version + 1,
    });
    if (!affected) throw Problem.stale(await this.shown(id));
    this.events.record('manager.changed', { unitId: before.unitId, subjectId: id });
    return this.shown(id);
  }

  private async mustSee(accountId: string | null | undefined): Promise<void> {
    if (!accountId || (await this.accounts.byIds([accountId])).size) return;
    throw Problem.invalid([{ pointer: '/accountId', code: 'unknown', detail: 'No such account, or not one you may see' }]);
  }

  private async shown(id: string): Promise<ManagerEntry> {
    const [entry] = await this.withTrainings([await this.register.manager(id)]);
    return entry!;
  }

  private async withTrainings(managers: Manager[]): Promise<ManagerEntry[]> {
    const trainings = await this.register.trainingsOf(managers.map((manager) => manager.id));
    return managers.map(({ id, roleTitle, name, accountId, active, version }) => ({
      id, roleTitle, name, accountId, active, version,
      trainings: trainings.filter((training) => training.managerId === id).map(asTraining),
    }));
  }
}
