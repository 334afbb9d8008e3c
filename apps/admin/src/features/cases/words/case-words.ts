import { m } from '@texts';
import type { ContactPermission, Outcome, WaitingReason } from '../case.js';

/** The fixed answers of a case in the reader's language. */
export const permissionText = (permission: ContactPermission): string =>
  ({ no: m.contact_no, yes: m.contact_yes, 'ask-first': m.contact_ask_first })[permission]();

export const waitingText = (reason: WaitingReason): string =>
  ({ member: m.waiting_member, employer: m.waiting_employer, date: m.waiting_date })[reason]();

export const outcomeText = (outcome: Outcome): string =>
  ({
    'helped-to-prepare': m.outcome_helped_to_prepare,
    'talk-held-properly': m.outcome_talk_held_properly,
    'talk-re-held': m.outcome_talk_re_held,
    'training-arranged': m.outcome_training_arranged,
    'material-produced': m.outcome_material_produced,
    'lifted-to-samverkan': m.outcome_samverkan,
    'lifted-to-skyddsombud': m.outcome_skyddsombud,
    'lifted-to-forhandling': m.outcome_forhandling,
    'not-pursued': m.outcome_not_pursued,
    referred: m.outcome_referred,
  })[outcome]();
