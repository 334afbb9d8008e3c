import { m } from '@texts';
import type { ContactPermission, Need, ReachWay, TalkKind } from './intake.js';

/** The same words as in the case the answers become. */
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

export const permissionText = (permission: ContactPermission): string =>
  ({ no: m.intake_contact_no, yes: m.intake_contact_yes, 'ask-first': m.intake_contact_ask_first })[permission]();

export const reachText = (way: ReachWay): string => ({ phone: m.intake_reach_phone, email: m.intake_reach_email, portal: m.intake_reach_portal })[way]();
