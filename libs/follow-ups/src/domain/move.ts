import type { FollowUpState } from './follow-up-lifecycle.js';
import { dueMoment, type Anchor, type Plan, type PlanCalendar, type Step } from './plans.js';

/** Reasons that nobody gave. The first two pass: the follow-up comes back when the anchor's new day allows it. */
export type OwnReason = 'already-past' | 'no-date' | 'case-ended';

export interface Placed {
  state: FollowUpState;
  /** While skipped for want of a date: the moment it last had. */
  dueAt: Date;
  skippedBecause: OwnReason | null;
}

export interface Planned extends Placed { step: Step }

export interface Existing {
  id: string;
  kind: string;
  state: FollowUpState;
  dueAt: Date;
  /** Somebody has rescheduled it, skipped it or begun on it: from then on it stays where they put it. */
  touched: boolean;
  skippedBecause: string | null;
}

export interface Move extends Placed { id: string }

function place(step: Step, anchorDay: string, now: Date, calendar: PlanCalendar): Placed {
  const dueAt = dueMoment(step, anchorDay, calendar);
  if (dueAt < now && !step.evenIfPast) return { state: 'skipped', dueAt, skippedBecause: 'already-past' };
  return { state: 'planned', dueAt, skippedBecause: null };
}

/**
 * The follow-ups a plan makes for an anchor's day, but for those already there. What is already past is kept as skipped,
 * so that nobody wonders where it went.
 */
export function followUpsFor(
  plan: Plan, anchor: Anchor, anchorDay: string | null, now: Date, calendar: PlanCalendar, existing: readonly Pick<Existing, 'kind'>[] = [],
): Planned[] {
  if (anchorDay === null) return [];
  return plan.steps
    .filter((step) => step.anchor === anchor && !existing.some((there) => there.kind === step.kind))
    .map((step) => ({ step, ...place(step, anchorDay, now, calendar) }));
}

/** True for what no person has decided about: those follow their anchor. */
function followsAnchor({ state, touched, skippedBecause }: Existing): boolean {
  if (touched || state === 'done') return false;
  return state !== 'skipped' || skippedBecause === 'already-past' || skippedBecause === 'no-date';
}

/**
 * What happens to a case's follow-ups when their anchor gets another day, or none: only the changes.
 * Done, touched and by somebody skipped ones stay. One that has fallen due goes back to planned if its new moment is ahead,
 * and stays due if not: work that somebody has been reminded of does not disappear.
 */
export function moveFollowUps(
  existing: readonly Existing[], plan: Plan, anchor: Anchor, anchorDay: string | null, now: Date, calendar: PlanCalendar,
): Move[] {
  return existing.filter(followsAnchor).flatMap((followUp) => {
    const step = plan.steps.find(({ kind }) => kind === followUp.kind);
    if (step?.anchor !== anchor) return [];
    const placed: Placed = anchorDay === null
      ? { state: 'skipped', dueAt: followUp.dueAt, skippedBecause: 'no-date' }
      : place(step, anchorDay, now, calendar);
    const begun = followUp.state !== 'planned' && followUp.state !== 'skipped';
    const stays = begun && anchorDay !== null && placed.dueAt <= now;
    const same = placed.state === followUp.state && placed.dueAt.getTime() === followUp.dueAt.getTime()
      && placed.skippedBecause === followUp.skippedBecause;
    return stays || same ? [] : [{ id: followUp.id, ...placed }];
  });
}

/** The follow-ups that end with a case. When resolved or closed, what is about the time after the talk goes on; when withdrawn, nothing. */
export function endedWith(how: 'closed' | 'withdrawn', existing: readonly Existing[], plan: Plan): Move[] {
  return existing.flatMap(({ id, state, dueAt, kind }) => {
    const step = plan.steps.find((candidate) => candidate.kind === kind);
    const goesOn = how === 'closed' && step?.outlivesCase;
    const over = state === 'done' || state === 'skipped';
    return !step || goesOn || over ? [] : [{ id, dueAt, state: 'skipped', skippedBecause: 'case-ended' }];
  });
}
