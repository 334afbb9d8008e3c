import type { Material, Training, WorkplaceDetail } from '@app/api-client';

export type { ManagerEntry, Material, Training, WorkplaceDetail, WorkplaceRow } from '@app/api-client';
export type PayModel = NonNullable<WorkplaceDetail['payModel']>;
export type TrainingStatus = Training['status'];
export type TrainingEvidence = Training['evidence'];
export type MaterialKind = Material['kind'];
export type MaterialStatus = Material['status'];
export type Audience = Material['audience'];

// In the order in which the forms offer them.
export const payModels: readonly PayModel[] = ['negotiation', 'salary-talk'];
export const trainingStatuses: readonly TrainingStatus[] = ['asked-for', 'booked', 'taken'];
export const trainingEvidences: readonly TrainingEvidence[] = ['self-declared', 'rep-observed', 'employer-confirmed', 'certificate'];
export const materialKinds: readonly MaterialKind[] = ['template-manager', 'template-employee', 'common', 'guide', 'development-plan', 'checklist'];
export const materialStatuses: readonly MaterialStatus[] = ['exists', 'missing', 'outdated', 'unknown'];
export const audiences: readonly Audience[] = ['manager', 'employee', 'both'];

/** Whom a kind of material is usually for. */
export const usualAudience: Record<MaterialKind, Audience> = {
  'template-manager': 'manager', 'template-employee': 'employee', common: 'both', guide: 'both', 'development-plan': 'both', checklist: 'both',
};

/** A form's text as the API wants it: nothing is null, not an empty word. */
export const orNull = (text: string): string | null => text.trim() || null;
