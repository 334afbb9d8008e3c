import type { Reach } from '@app/api-client';
import { m } from '@texts';

/** The fixed answers of a case, as the API has them; their words are here once for every page that shows them. */
export const needs = [
  'prepare', 'not-proper', 'manager-knowledge', 'no-material', 'no-follow-up', 'no-talk', 'goals-unclear', 'workload', 'pay-mixed', 'other',
] as const;
export type Need = (typeof needs)[number];

export const talkKinds = ['medarbetarsamtal', 'lonesamtal', 'combined'] as const;
export type TalkKind = (typeof talkKinds)[number];

export const contactPermissions = ['ask-first', 'yes', 'no'] as const;
export type ContactPermission = (typeof contactPermissions)[number];

const needTexts: Record<Need, () => string> = {
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
};

const talkKindTexts: Record<TalkKind, () => string> = {
  medarbetarsamtal: m.talk_medarbetarsamtal,
  lonesamtal: m.talk_lonesamtal,
  combined: m.talk_combined,
};

const contactPermissionTexts: Record<ContactPermission, () => string> = {
  'ask-first': m.contact_ask_first,
  yes: m.contact_yes,
  no: m.contact_no,
};

const reachTexts: Record<Reach['how'], () => string> = { portal: m.ask_reach_portal, phone: m.ask_reach_phone, email: m.ask_reach_email };

export const needText = (need: Need): string => needTexts[need]();
export const talkKindText = (kind: TalkKind): string => talkKindTexts[kind]();
export const contactPermissionText = (permission: ContactPermission): string => contactPermissionTexts[permission]();
export const reachWayText = (how: Reach['how']): string => reachTexts[how]();

/** How, where and when to reach the member, a line each. */
export const reachText = ({ how, phone, email, when }: Reach): string =>
  [reachWayText(how), how === 'phone' ? phone : how === 'email' ? email : null, when].filter(Boolean).join('\n');
