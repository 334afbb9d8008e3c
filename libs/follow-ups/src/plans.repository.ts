import { Injectable } from '@nestjs/common';
import { Db } from '@app/platform';
import type { Plan, Step } from './domain/plans.js';

interface StepRow {
  plan: string; version: number; kind: string; anchor: 'submitted' | 'talk'; amount: number; unit: Step['offset']['unit']; at: string;
  owner: Step['owner']; onWorkingDay: boolean; overdueAfter: number | null; evenIfPast: boolean; outlivesCase: boolean;
}

/** Plans are data: a case keeps the version its follow-ups were made from. */
@Injectable()
export class PlansRepository {
  constructor(private readonly db: Db) {}

  /** Every version of every plan, the newest of each plan first. */
  async all(): Promise<Plan[]> {
    const rows = await this.db.query<StepRow>(
      `select plan, plan_version as version, code as kind, anchor, offset_amount as amount, offset_unit as unit, at_time as at, owner,
         on_working_day as "onWorkingDay", overdue_after as "overdueAfter", even_if_past as "evenIfPast", outlives_case as "outlivesCase"
       from plan_steps order by plan, plan_version desc, position`);
    const plans = new Map<string, { code: string; version: number; steps: Step[] }>();
    for (const row of rows) {
      const key = `${row.plan} ${row.version}`;
      const plan = plans.get(key) ?? { code: row.plan, version: row.version, steps: [] };
      plan.steps.push(stepOf(row));
      plans.set(key, plan);
    }
    return [...plans.values()];
  }

  /** What a case that is submitted today gets. */
  async newest(): Promise<Plan[]> {
    const all = await this.all();
    return all.filter((plan) => all.find(({ code }) => code === plan.code) === plan);
  }
}

function stepOf(row: StepRow): Step {
  return {
    kind: row.kind, anchor: row.anchor, offset: { amount: row.amount, unit: row.unit }, at: row.at, owner: row.owner,
    ...(row.onWorkingDay && { onWorkingDay: true }),
    ...(row.overdueAfter !== null && { overdueAfter: row.overdueAfter }),
    ...(row.evenIfPast && { evenIfPast: true }),
    ...(row.outlivesCase && { outlivesCase: true }),
  };
}
