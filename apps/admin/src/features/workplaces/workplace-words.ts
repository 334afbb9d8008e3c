import { m } from '@texts';
import type { Audience, MaterialKind, MaterialStatus, PayModel, TrainingEvidence, TrainingStatus } from './workplace.js';

export const payModelText = (model: PayModel | null): string =>
  model === null ? m.pay_as_unit() : { negotiation: m.pay_negotiation, 'salary-talk': m.pay_salary_talk }[model]();

export const trainingStatusText = (status: TrainingStatus): string =>
  ({ 'asked-for': m.training_asked_for, booked: m.training_booked, taken: m.training_taken })[status]();

export const trainingEvidenceText = (evidence: TrainingEvidence): string =>
  ({
    'self-declared': m.training_self_declared,
    'rep-observed': m.training_rep_observed,
    'employer-confirmed': m.training_employer_confirmed,
    certificate: m.training_certificate,
  })[evidence]();

export const materialKindText = (kind: MaterialKind): string =>
  ({
    'template-manager': m.material_template_manager,
    'template-employee': m.material_template_employee,
    common: m.material_common,
    guide: m.material_guide,
    'development-plan': m.material_development_plan,
    checklist: m.material_checklist,
  })[kind]();

export const materialStatusText = (status: MaterialStatus): string =>
  ({ exists: m.material_exists, missing: m.material_missing, outdated: m.material_outdated, unknown: m.material_unknown })[status]();

export const audienceText = (audience: Audience): string =>
  ({ manager: m.audience_manager, employee: m.audience_employee, both: m.audience_both })[audience]();

export const languageText = (language: 'sv' | 'en'): string => (language === 'sv' ? m.language_swedish() : m.language_english());
