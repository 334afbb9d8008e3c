export const FOLLOW_UP_STATES = ['planned', 'due', 'overdue', 'escalated', 'done', 'skipped'] as const;
export type FollowUpState = (typeof FOLLOW_UP_STATES)[number];

export const FOLLOW_UP_ACTIONS = ['fall-due', 'become-overdue', 'escalate', 'do', 'skip', 'reschedule', 'undo'] as const;
export type FollowUpAction = (typeof FOLLOW_UP_ACTIONS)[number];

/** `owner` is who is to do it, `handler` has the case, `lead` leads the unit, `system` is the clock. */
export type FollowUpStanding = 'owner' | 'handler' | 'lead' | 'system';

/** Not finished yet: shown in the task list. */
export const OPEN_FOLLOW_UPS = ['planned', 'due', 'overdue', 'escalated'] as const satisfies readonly FollowUpState[];

interface Rule {
  action: FollowUpAction;
  from: readonly FollowUpState[];
  who: readonly FollowUpStanding[];
  to: FollowUpState;
  asks?: 'reason' | 'moment';
}

const staff: readonly FollowUpStanding[] = ['handler', 'lead'];

const RULES: readonly Rule[] = [
  { action: 'fall-due', from: ['planned'], who: ['system'], to: 'due' },
  { action: 'become-overdue', from: ['due'], who: ['system'], to: 'overdue' },
  { action: 'escalate', from: ['overdue'], who: ['system'], to: 'escalated' },
  { action: 'do', from: OPEN_FOLLOW_UPS, who: ['owner', ...staff, 'system'], to: 'done' },
  { action: 'skip', from: OPEN_FOLLOW_UPS, who: [...staff, 'system'], to: 'skipped', asks: 'reason' },
  { action: 'reschedule', from: OPEN_FOLLOW_UPS, who: staff, to: 'planned', asks: 'moment' },
  // A slip of the hand: what was ticked off or skipped comes back, due at once.
  { action: 'undo', from: ['done', 'skipped'], who: ['owner', ...staff], to: 'due' },
];

/** The state that follows, or null when these standings may not do it now. */
export function nextState(action: FollowUpAction, state: FollowUpState, standings: readonly FollowUpStanding[]): FollowUpState | null {
  const rule = RULES.find((candidate) => candidate.action === action && candidate.from.includes(state));
  return rule?.who.some((who) => standings.includes(who)) ? rule.to : null;
}

/** What somebody can do with a follow-up now: the buttons on the screen. */
export function followUpActions(state: FollowUpState, standings: readonly FollowUpStanding[]): FollowUpAction[] {
  return FOLLOW_UP_ACTIONS.filter((action) => nextState(action, state, standings) !== null);
}
