import type { Mandate } from '@app/api-client';
import type { StatusTone } from '@app/ui';
import { m } from '@texts';

export type MandateRole = Mandate['role'];
type MandateState = Mandate['state'];

export const mandateRoles: readonly MandateRole[] = ['rep', 'unit-lead'];

export const mandateRoleText = (role: MandateRole): string => ({ rep: m.mandate_rep, 'unit-lead': m.mandate_unit_lead })[role]();

export const mandateStateText = (state: MandateState): string =>
  ({ upcoming: m.mandate_upcoming, active: m.mandate_active, ended: m.mandate_ended, lapsed: m.mandate_lapsed })[state]();

export const mandateTone: Record<MandateState, StatusTone> = { upcoming: 'new', active: 'progress', ended: 'done', lapsed: 'done' };
