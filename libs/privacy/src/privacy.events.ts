import { defineEvents } from '@app/platform';

/** `audit.read` is quiet: that somebody has looked into the audit log stands in it too. */
export const privacyEvents = defineEvents('audit.read');
