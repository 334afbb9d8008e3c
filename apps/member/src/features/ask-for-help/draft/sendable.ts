import { parseDate } from '@app/ui';
import type { HelpRequestContent } from './draft.js';

const isDay = (text: string | null | undefined): boolean => Boolean(text && parseDate(text) === text);

/** What is written so far without what the server would not take yet: half a date, empty names. */
export function sendable(content: HelpRequestContent): HelpRequestContent {
  return {
    ...content,
    talkDate: isDay(content.talkDate) ? content.talkDate : null,
    excludedReps: (content.excludedReps ?? []).map((name) => name.trim()).filter(Boolean),
    reach: content.reach?.how ? content.reach : null,
  };
}
