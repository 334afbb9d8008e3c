import type { Plan } from './plans.js';

const workingDays = (amount: number) => ({ amount, unit: 'working-day' }) as const;
const days = (amount: number) => ({ amount, unit: 'day' }) as const;
const months = (amount: number) => ({ amount, unit: 'month' }) as const;

export const BEFORE_THE_TALK: Plan = {
  code: 'before-the-talk',
  version: 1,
  steps: [
    { kind: 'first-answer', anchor: 'submitted', offset: workingDays(2), at: '16:00', owner: 'rep', overdueAfter: 0, evenIfPast: true },
    { kind: 'preparation-call', anchor: 'talk', offset: workingDays(-10), at: '09:00', owner: 'rep', overdueAfter: 2 },
    { kind: 'material-check', anchor: 'talk', offset: days(-7), at: '09:00', owner: 'rep', overdueAfter: 2 },
    { kind: 'last-reminder', anchor: 'talk', offset: days(-2), at: '08:00', owner: 'system' },
  ],
};

export const AFTER_THE_TALK: Plan = {
  code: 'after-the-talk',
  version: 1,
  steps: [
    { kind: 'how-did-it-go', anchor: 'talk', offset: workingDays(1), at: '08:00', owner: 'member', overdueAfter: 5, outlivesCase: true },
    {
      kind: 'half-year-follow-up', anchor: 'talk', offset: months(6), at: '09:00', onWorkingDay: true, owner: 'rep', overdueAfter: 5,
      outlivesCase: true,
    },
  ],
};

/** The plans every case gets unless its unit has chosen others. */
export const SHIPPED_PLANS: readonly Plan[] = [BEFORE_THE_TALK, AFTER_THE_TALK];
