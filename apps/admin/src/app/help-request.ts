import type { CaseRow } from '@app/api-client';
import { m } from '@texts';

export type Need = CaseRow['needs'][number];
export type TalkKind = NonNullable<CaseRow['talk']['kind']>;

// In the order in which the forms offer them.
export const needs: readonly Need[] = [
  'prepare', 'not-proper', 'manager-knowledge', 'no-material', 'no-follow-up', 'no-talk', 'goals-unclear', 'workload', 'pay-mixed', 'other',
];
export const talkKinds: readonly TalkKind[] = ['medarbetarsamtal', 'lonesamtal', 'combined'];

export const needText = (need: Need): string =>
  ({
    prepare: m.need_prepare,
    'not-proper': m.need_not_proper,
    'manager-knowledge': m.need_manager_knowledge,
    'no-material': m.need_no_material,
    'no-follow-up': m.need_no_follow_up,
    'no-talk': m.need_no_talk,
    'goals-unclear': m.need_goals_unclear,
    workload: m.need_workload,
    'pay-mixed': m.need_pay_mixed,
    other: m.need_other,
  })[need]();

export const talkKindText = (kind: TalkKind): string =>
  ({ medarbetarsamtal: m.talk_medarbetarsamtal, lonesamtal: m.talk_lonesamtal, combined: m.talk_combined })[kind]();
