import type { CaseFacts, CaseState, Standing } from './states.js';

export const CASE_ACTIONS = [
  'submit', 'claim', 'unclaim', 'assign', 'message', 'note', 'judge', 'say-how-it-went', 'work', 'change-facts', 'wait', 'resume',
  'resolve', 'close', 'reopen', 'withdraw', 'hand-over', 'send-back', 'ask-another-rep', 'release',
] as const;
export type CaseAction = (typeof CASE_ACTIONS)[number];

/** What must be true of the case besides its state; the code is the problem's when it is not. */
export const REQUIREMENTS = {
  'case-incomplete': (facts: CaseFacts) => facts.complete === true,
  'case-already-claimed': (facts: CaseFacts) => facts.repId === null,
  'case-already-at-direkt': (facts: CaseFacts) => !facts.atDirekt,
  'case-not-handed-over': (facts: CaseFacts) => facts.handedOver === true,
  'talk-not-yet': (facts: CaseFacts) => facts.talkHasBeen !== false,
} as const;
export type Requirement = keyof typeof REQUIREMENTS;

/** Who has the case afterwards: the same, the one who acts, the one they name, or nobody. */
export type RepAfter = 'same' | 'actor' | 'named' | 'nobody';

export interface Rule {
  action: CaseAction;
  from: readonly CaseState[];
  who: readonly Standing[];
  /** The state that follows; left out when it stays. */
  to?: CaseState;
  rep?: RepAfter;
  requires?: Requirement;
  /** What the screen asks for along with it. */
  asks?: readonly ('outcome' | 'reason' | 'waiting-reason' | 'rep' | 'text')[];
  /** Happens as part of something else, so no button shows it. */
  silent?: true;
  /** The rule is only for cases where this holds; the next one is tried otherwise. */
  when?: (facts: CaseFacts) => boolean;
}

const begun: readonly CaseState[] = ['in-progress', 'waiting'];
const alive: readonly CaseState[] = ['submitted', 'assigned', 'in-progress', 'waiting'];
const leaders: readonly Standing[] = ['handler', 'unit-lead'];
const takers: readonly Standing[] = ['rep', 'unit-lead', 'direkt'];
const staff: readonly Standing[] = ['handler', ...takers];

const waitsForMember = (facts: CaseFacts): boolean => facts.waitingFor === 'member';

/** The whole lifecycle: drives the server's checks and the buttons in both web apps. The first rule that fits decides. */
export const LIFECYCLE: readonly Rule[] = [
  { action: 'submit', from: ['draft'], who: ['member', 'direkt'], to: 'submitted', requires: 'case-incomplete' },

  // Cases without a rep can be found in any living state: a mandate ended, or the member asked for somebody else.
  { action: 'claim', from: ['submitted', 'assigned'], who: takers, to: 'assigned', rep: 'actor', requires: 'case-already-claimed' },
  { action: 'claim', from: begun, who: takers, rep: 'actor', requires: 'case-already-claimed' },
  { action: 'unclaim', from: ['assigned'], who: ['handler'], to: 'submitted', rep: 'nobody' },
  { action: 'assign', from: ['submitted', 'assigned'], who: ['unit-lead', 'direkt'], to: 'assigned', rep: 'named', asks: ['rep'] },
  { action: 'assign', from: [...begun, 'resolved'], who: ['unit-lead', 'direkt'], rep: 'named', asks: ['rep'] },

  // The first thing the rep does moves the case on; the member's answer ends a wait for the member.
  { action: 'message', from: ['assigned'], who: ['handler'], to: 'in-progress', asks: ['text'] },
  { action: 'message', from: [...begun, 'resolved'], who: ['handler'], asks: ['text'] },
  { action: 'message', from: ['waiting'], who: ['member'], to: 'in-progress', asks: ['text'], when: waitsForMember },
  { action: 'message', from: [...alive, 'resolved'], who: ['member'], asks: ['text'] },
  { action: 'note', from: ['assigned'], who: ['handler'], to: 'in-progress', asks: ['text'] },
  { action: 'note', from: [...alive, 'resolved', 'closed'], who: staff, asks: ['text'] },
  { action: 'judge', from: ['assigned'], who: ['handler'], to: 'in-progress' },
  { action: 'judge', from: [...begun, 'resolved'], who: leaders },
  { action: 'work', from: ['assigned'], who: ['handler', 'system'], to: 'in-progress', silent: true },
  { action: 'work', from: [...begun, 'resolved'], who: ['handler', 'system'], silent: true },
  { action: 'say-how-it-went', from: [...alive, 'resolved', 'closed'], who: ['member'], requires: 'talk-not-yet' },
  { action: 'change-facts', from: ['draft'], who: ['member', 'direkt'] },
  { action: 'change-facts', from: alive, who: ['member', ...leaders] },

  { action: 'wait', from: ['assigned', 'in-progress'], who: leaders, to: 'waiting', asks: ['waiting-reason'] },
  { action: 'resume', from: ['waiting'], who: [...leaders, 'system'], to: 'in-progress' },
  { action: 'resolve', from: begun, who: leaders, to: 'resolved', asks: ['outcome'] },
  { action: 'close', from: ['resolved'], who: [...leaders, 'system'], to: 'closed' },
  { action: 'reopen', from: ['resolved', 'closed'], who: ['member', ...staff], to: 'in-progress', asks: ['reason'] },
  { action: 'withdraw', from: alive, who: ['member'], to: 'withdrawn' },

  { action: 'hand-over', from: ['submitted', 'assigned'], who: leaders, to: 'submitted', rep: 'nobody',
    requires: 'case-already-at-direkt', asks: ['reason'] },
  { action: 'hand-over', from: begun, who: leaders, to: 'in-progress', rep: 'nobody',
    requires: 'case-already-at-direkt', asks: ['reason'] },
  // Whoever receives a case may send it back with a reason: anybody there while nobody has it, then the one who has it or who leads.
  { action: 'send-back', from: ['submitted'], who: staff, to: 'submitted', rep: 'nobody', requires: 'case-not-handed-over', asks: ['reason'] },
  { action: 'send-back', from: begun, who: staff, to: 'in-progress', rep: 'nobody', requires: 'case-not-handed-over', asks: ['reason'],
    when: (facts) => facts.repId === null },
  { action: 'send-back', from: ['assigned'], who: [...leaders, 'direkt'], to: 'submitted', rep: 'nobody',
    requires: 'case-not-handed-over', asks: ['reason'] },
  { action: 'send-back', from: begun, who: [...leaders, 'direkt'], to: 'in-progress', rep: 'nobody',
    requires: 'case-not-handed-over', asks: ['reason'] },
  { action: 'ask-another-rep', from: ['submitted', 'assigned'], who: ['member'], to: 'submitted', rep: 'nobody' },
  { action: 'ask-another-rep', from: begun, who: ['member'], to: 'in-progress', rep: 'nobody' },
  // A mandate has ended: the case goes back to be handed over, never orphaned.
  { action: 'release', from: ['assigned'], who: ['system'], to: 'submitted', rep: 'nobody', silent: true },
  { action: 'release', from: [...begun, 'resolved'], who: ['system'], rep: 'nobody', silent: true },
];
