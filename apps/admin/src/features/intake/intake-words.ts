import { m } from '@texts';
import type { ContactPermission, ReachWay } from './intake.js';

export const permissionText = (permission: ContactPermission): string =>
  ({ no: m.intake_contact_no, yes: m.intake_contact_yes, 'ask-first': m.intake_contact_ask_first })[permission]();

export const reachText = (way: ReachWay): string => ({ phone: m.intake_reach_phone, email: m.intake_reach_email, portal: m.intake_reach_portal })[way]();
