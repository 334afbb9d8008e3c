import type { Plan } from './plans.js';

const workingDays = (amount: number) => ({ amount, unit: 'working-day' }) as const;
const days = (amount: number) => ({ amount, unit: 'day' }) as const;
const months = (amount: number) => ({ amount, unit: 'month' }) as const;

export const BEFORE_THE_TALK: Plan = {
  code: 'before-the-talk', version: 1, nameSv: 'Före samtalet', nameEn: 'Before the talk',
  steps: [
    {
      code: 'first-answer', nameSv: 'Svara medlemmen en första gång', nameEn: 'Give the member a first answer',
      anchor: 'submitted', offset: workingDays(2), at: '16:00', owner: 'rep', evenIfPast: true,
    },
    {
      code: 'preparation-call', nameSv: 'Ring och förbered samtalet', nameEn: 'Call to prepare for the talk',
      anchor: 'talk', offset: workingDays(-10), at: '09:00', owner: 'rep',
    },
    {
      code: 'material-check', nameSv: 'Kontrollera att båda har fått samtalsunderlag', nameEn: 'Check that both have the material',
      anchor: 'talk', offset: days(-7), at: '09:00', owner: 'rep',
    },
    {
      code: 'last-reminder', nameSv: 'Påminn medlemmen om att förbereda sig', nameEn: 'Remind the member to prepare',
      anchor: 'talk', offset: days(-2), at: '08:00', owner: 'member', reminderOnly: true,
    },
  ],
};

export const AFTER_THE_TALK: Plan = {
  code: 'after-the-talk', version: 1, nameSv: 'Efter samtalet', nameEn: 'After the talk',
  steps: [
    {
      code: 'how-did-it-go', nameSv: 'Hur gick samtalet?', nameEn: 'How did the talk go?',
      anchor: 'talk', offset: workingDays(1), at: '08:00', owner: 'member', outlivesCase: true,
    },
    {
      code: 'half-year-follow-up', nameSv: 'Följ upp efter ett halvår', nameEn: 'Follow up after half a year',
      anchor: 'talk', offset: months(6), at: '09:00', owner: 'rep', onWorkingDay: true, outlivesCase: true,
    },
  ],
};

/** The plans every case gets. */
export const SHIPPED_PLANS: readonly Plan[] = [BEFORE_THE_TALK, AFTER_THE_TALK];
