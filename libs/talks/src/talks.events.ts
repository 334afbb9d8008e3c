import { defineEvents } from '@app/platform';

export const talkEvents = defineEvents('promise.judged', 'talk.how-it-went-told');
