import { currentLocale } from '@app/ui';
import type { FollowUp, SkipFollowUp } from '@app/api-client';

export type { FollowUp, FollowUpTask } from '@app/api-client';
export type State = FollowUp['state'];
export type SkipReason = SkipFollowUp['reason'];

// In the order in which they are offered.
export const skipReasons: readonly SkipReason[] = ['not-needed', 'done-another-way', 'member-declined', 'talk-not-held', 'employer-will-not', 'other'];

export const isOpen = ({ state }: FollowUp): boolean => state !== 'done' && state !== 'skipped';
export const isLate = ({ state }: FollowUp): boolean => state === 'overdue' || state === 'escalated';

/** What is to be done: a rep's own words, else the plan's. */
export const followUpTitle = ({ text, titleSv, titleEn }: FollowUp): string => text ?? (currentLocale() === 'sv' ? titleSv : titleEn);
