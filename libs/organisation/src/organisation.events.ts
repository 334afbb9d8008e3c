import { defineEvents } from '@app/platform';

/** What happens to mandates and registers. `member.looked-up` is quiet: for the audit trail alone. */
export const organisationEvents = defineEvents(
  'mandate.appointed', 'mandate.ended', 'mandate.nears-end', 'mandate.lapsed',
  'workplace.added', 'workplace.changed', 'manager.added', 'manager.changed', 'training.added', 'training.changed',
  'member.looked-up',
);
