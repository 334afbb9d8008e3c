export const CASE_STATES = ['draft', 'submitted', 'assigned', 'in-progress', 'waiting', 'resolved', 'closed', 'withdrawn'] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** Sent and not yet answered for good: what a queue shows and what a mandate's end must hand over. */
export const OPEN_STATES = ['submitted', 'assigned', 'in-progress', 'waiting'] as const satisfies readonly CaseState[];

/**
 * How a person stands to one case. `handler` is the rep or adviser who has it; `rep`, `unit-lead` and `direkt` could have it;
 * `system` is the product itself, when a date has passed.
 */
export type Standing = 'member' | 'handler' | 'rep' | 'unit-lead' | 'direkt' | 'system';

/** What a case must be like for its lifecycle to be judged. */
export interface CaseFacts {
  state: CaseState;
  memberId: string;
  /** Who has the case, or null while nobody has. */
  repId: string | null;
  /** ST Direkt has it: a complaint about local handling, or handed over. The unit's own people then have no say. */
  atDirekt?: boolean;
  /** Came here by a hand-over from a desk where somebody still is. Only asked for where one case is looked at. */
  handedOver?: boolean;
  waitingFor?: 'member' | 'employer' | 'date' | null;
  /** The member has said what help is needed, and where. Only asked for in a draft. */
  complete?: boolean;
  /** The talk's day has passed or is today; leave out when the date is not known. */
  talkHasBeen?: boolean;
  /** Reps the member has excluded, or who are in conflict of interest (jäv). */
  keptOut?: readonly string[];
}

/** Somebody who may see the case, with the roles that hold for it today; other roles than the standings count for nothing. */
export interface CaseActor {
  id: string;
  roles: readonly string[];
}
