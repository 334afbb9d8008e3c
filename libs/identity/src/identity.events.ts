import { defineEvents } from '@app/platform';

/** `account.looked-up` is quiet: for the audit trail alone. */
export const identityEvents = defineEvents(
  'account.signed-in', 'account.signed-out', 'account.invited', 'account.activated', 'data-rules.confirmed', 'account.looked-up',
);
