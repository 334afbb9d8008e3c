import { defineEvents } from '@app/platform';

export const identityEvents = defineEvents(
  'account.signed-in', 'account.signed-out', 'account.invited', 'account.activated', 'data-rules.confirmed',
);
