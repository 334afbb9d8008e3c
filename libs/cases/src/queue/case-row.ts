import { type Actor, swedishCalendar } from '@app/platform';
import { urgencyFacts } from '../cases.repository.js';
import { actionsFor } from '../domain/lifecycle.js';
import { NOTHING_PRESSES, reasonNow } from '../domain/urgency.js';
import { lifecycleFacts, standingIn } from '../standing.js';
import type { CaseRowRecord, GlanceRecord } from './case-rows.repository.js';
import type { CaseRow, PromiseGlance, PromisesGlance } from './queue.dto.js';

/** A member with protected identity goes by the case number, except to the one who handles the case. */
export function nameOfMember(row: CaseRowRecord, me: string | null): string {
  return row.protectedIdentity && row.repId !== me ? row.number : (row.memberName ?? row.number);
}

function glanceOf(row: CaseRowRecord, glances: readonly GlanceRecord[]): PromisesGlance {
  const of = (promise: GlanceRecord['promise']): PromiseGlance => {
    const unit = promise === 'conduct' ? row.unitId : (row.workplaceUnitId ?? row.unitId);
    const about = glances.filter((glance) => glance.promise === promise);
    const found = about.find(({ caseId, workplaceId }) => caseId === row.id || (workplaceId !== null && workplaceId === row.workplaceId))
      ?? about.find(({ unitId }) => unitId === unit);
    return { result: found?.result ?? null, answered: found?.answered ?? 0, applicable: found?.applicable ?? 0 };
  };
  return { conduct: of('conduct'), knowledge: of('knowledge'), materials: of('materials') };
}

/** A row of the queue as one reader sees it at one moment. */
export function caseRow(
  row: CaseRowRecord, glances: readonly GlanceRecord[], actor: Actor, reader: { id: string | null; now: Date; today: string }, handedOver = false,
): CaseRow {
  const urgency = reasonNow(urgencyFacts(row, reader.today), reader.now, swedishCalendar);
  return {
    id: row.id, number: row.number, version: row.version, state: row.state,
    memberName: nameOfMember(row, reader.id),
    workplace: row.workplaceId && row.workplaceName ? { id: row.workplaceId, name: row.workplaceName } : null,
    unit: { id: row.queueUnitId, name: row.unitName },
    talk: { kind: row.talkKind, date: row.talkDate },
    needs: row.needs,
    rep: row.repId ? { id: row.repId, name: row.repName ?? '' } : null,
    actBy: row.actBy && row.actBy < NOTHING_PRESSES ? row.actBy.toISOString() : null,
    urgency: { code: urgency.code, days: urgency.days ?? null },
    promises: glanceOf(row, glances),
    lastEventAt: row.lastEventAt.toISOString(),
    awaiting: row.awaiting,
    actions: actionsFor(lifecycleFacts(row, row.unitKind === 'direkt', reader.today, handedOver), standingIn(row.queueUnitId, actor)),
  };
}
