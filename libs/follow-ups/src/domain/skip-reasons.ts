import type { OwnReason } from './move.js';

/** Why a person skips a follow-up: a code, as free words about a case are only kept sealed. */
export const SKIP_REASONS = ['not-needed', 'done-another-way', 'member-declined', 'talk-not-held', 'employer-will-not', 'other'] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** Reasons that nobody gave: the follow-up comes back by itself when its cause goes away. */
export const OWN_REASONS = ['already-past', 'no-date', 'case-ended'] as const satisfies readonly OwnReason[];

export const ALL_SKIP_REASONS = [...SKIP_REASONS, ...OWN_REASONS] as const;
