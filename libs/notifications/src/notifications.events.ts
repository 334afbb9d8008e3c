import { defineEvents } from '@app/platform';

export const notificationEvents = defineEvents('mail.given-up');
