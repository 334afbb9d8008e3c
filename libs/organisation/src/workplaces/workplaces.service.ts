import { Injectable } from '@nestjs/common';
import { Db, Events, newId, Problem } from '@app/platform';
import { ManagersService } from '../managers/managers.service.js';
import { cursorAt, readCursor } from './workplace-cursor.js';
import { Workplace } from './workplace.entity.js';
import type {
  Employer, NewWorkplace, WorkplaceChange, WorkplaceChoice, WorkplaceChoiceSearch, WorkplaceDetail, WorkplacePage, WorkplaceRow, WorkplaceSearch,
} from './workplaces.dto.js';
import { PAGE_SIZE, type WorkplaceRecord, WorkplacesRepository } from './workplaces.repository.js';

const fault = (field: string): Problem =>
  Problem.invalid([{ pointer: `/${field}`, code: 'unknown', detail: 'Not there, or not one of yours' }]);

@Injectable()
export class WorkplacesService {
  constructor(
    private readonly workplaces: WorkplacesRepository,
    private readonly managers: ManagersService,
    private readonly db: Db,
    private readonly events: Events,
  ) {}

  employers(): Promise<Employer[]> {
    return this.workplaces.employers();
  }

  choices(query: WorkplaceChoiceSearch): Promise<WorkplaceChoice[]> {
    return this.workplaces.choices(query);
  }

  async page(query: WorkplaceSearch): Promise<WorkplacePage> {
    const rows = await this.workplaces.page(query, readCursor(query.cursor));
    const items = rows.slice(0, PAGE_SIZE).map((row) => this.asRow(row));
    const last = items.at(-1);
    return { items, nextCursor: rows.length > PAGE_SIZE && last ? cursorAt(last) : null };
  }

  /** A workplace the actor may see; `mine` when it is in their units. Raises 404. */
  async visible(id: string): Promise<{ id: string; name: string; unitId: number; mine: boolean }> {
    const row = await this.workplaces.find(id);
    if (!row) throw Problem.notFound();
    return { id, name: row.name, unitId: row.unitId, mine: this.isMine(row.unitId) };
  }

  /** Raises 404. */
  async detail(id: string): Promise<WorkplaceDetail> {
    const row = await this.workplaces.find(id);
    if (!row) throw Problem.notFound();
    const mine = this.isMine(row.unitId);
    return { ...this.asRow(row), payModel: row.payModel, mine, managerList: mine ? await this.managers.at(id) : [] };
  }

  /** Raises 422 for a unit that is not the actor's or an employer that is not there. */
  async add(wanted: NewWorkplace): Promise<WorkplaceDetail> {
    if (!this.isMine(wanted.unitId)) throw fault('unitId');
    if (!(await this.employers()).some((employer) => employer.id === wanted.employerId)) throw fault('employerId');
    const id = newId();
    await this.db.repo(Workplace).insert({
      id, name: wanted.name, city: wanted.city, employerId: wanted.employerId, unitId: wanted.unitId, payModel: wanted.payModel ?? null, version: 1,
    });
    this.events.record('workplace.added', { unitId: wanted.unitId, subjectId: id });
    return this.detail(id);
  }

  /** Raises 404, 412, 422. */
  async change(id: string, version: number, wanted: WorkplaceChange): Promise<WorkplaceDetail> {
    const before = await this.detail(id);
    if (!before.mine) throw Problem.notFound();
    if (wanted.unitId != null && !this.isMine(wanted.unitId)) throw fault('unitId');
    const { affected } = await this.db.repo(Workplace).update({ id, version }, {
      name: wanted.name ?? before.name, city: wanted.city ?? before.city, unitId: wanted.unitId ?? before.unit.id,
      payModel: wanted.payModel === undefined ? before.payModel : wanted.payModel, version: version + 1,
    });
    if (!affected) throw Problem.stale(before);
    this.events.record('workplace.changed', { unitId: wanted.unitId ?? before.unit.id, subjectId: id });
    return this.detail(id);
  }

  private isMine(unitId: number): boolean {
    return this.db.actor.units.includes(unitId);
  }

  /** Counts of a register one may not read would be false zeros: they are left empty. */
  private asRow(row: WorkplaceRecord): WorkplaceRow {
    const mine = this.isMine(row.unitId);
    return {
      id: row.id, name: row.name, city: row.city, version: row.version,
      employer: { id: row.employerId, name: row.employerName }, unit: { id: row.unitId, name: row.unitName },
      managers: mine ? row.managers : null, trained: mine ? row.trained : null,
      materialForManager: mine ? row.materialForManager : null, materialForEmployee: mine ? row.materialForEmployee : null,
    };
  }
}
