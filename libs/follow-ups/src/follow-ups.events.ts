import { defineEvents } from '@app/platform';

export const followUpEvents = defineEvents(
  'follow-up.planned', 'follow-up.moved', 'follow-up.fell-due', 'follow-up.overdue', 'follow-up.escalated',
  'follow-up.done', 'follow-up.skipped', 'follow-up.undone',
);
