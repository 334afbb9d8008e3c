import fc from 'fast-check';
import type { ApiDocument, Schema } from '../../setup/api-document.js';

/** What there is one or more of in the union, as the requests' addresses and fields call for it. */
export const KINDS = [
  'workplaces', 'units', 'mandates', 'managers', 'trainings', 'materials', 'follow-ups', 'cases', 'drafts', 'notices', 'employers', 'criteria', 'workplace-criteria', 'people',
  'reps', 'members', 'emails', 'member-numbers', 'tokens', 'codes', 'cursors',
] as const;
export type Kind = (typeof KINDS)[number];

/** Stands for something that is there when the request is sent: the newest of its kind, or an older one. */
export class Known {
  constructor(readonly kind: Kind, readonly nth = 0) {}

  [fc.toStringMethod](): string {
    return `the ${this.nth} newest of ${this.kind}`;
  }
}

/** Which answers tell of what, by the names of their shapes in the document. */
const TOLD: Record<string, Kind> = {
  WorkplaceRow: 'workplaces', WorkplaceDetail: 'workplaces', Unit: 'units', Mandate: 'mandates', ManagerEntry: 'managers', Training: 'trainings',
  Material: 'materials', FollowUp: 'follow-ups', FollowUpTask: 'follow-ups', CaseRow: 'cases', CaseDetail: 'cases', MyCase: 'cases', MyCaseRow: 'cases',
  HelpRequestSent: 'cases', HelpRequestDraft: 'drafts', Notice: 'notices', Employer: 'employers', AssignableRep: 'reps',
};

const JUDGED: Record<string, Kind> = { conduct: 'criteria', knowledge: 'workplace-criteria' };

type Tell = (kind: Kind, value: string | number, version?: number) => void;
type Fields = Record<string, unknown>;

/** Walks an answer along its shape in the document and tells what there now is. */
export function learn(document: ApiDocument, schema: Schema, value: unknown, tell: Tell): void {
  if (typeof value !== 'object' || value === null) return;
  const name = (schema.$ref ?? schema.allOf?.[0]?.$ref)?.split('/').pop() ?? '';
  const { properties = {}, items } = document.shape(schema);
  if (Array.isArray(value)) {
    if (items) for (const item of value) learn(document, items, item, tell);
    return;
  }
  const fields = value as Fields;
  const kind = TOLD[name];
  if (kind) tell(kind, fields['id'] as string, fields['version'] as number | undefined);
  const judged = name === 'Check' ? JUDGED[String(fields['promise'])] : undefined;
  if (judged) for (const { code } of fields['criteria'] as { code: string }[]) tell(judged, code);
  if (typeof fields['nextCursor'] === 'string') tell('cursors', fields['nextCursor']);
  for (const [key, property] of Object.entries(properties)) {
    const wanted = property.anyOf?.find(({ $ref }) => $ref) ?? property;
    learn(document, wanted, fields[key], tell);
  }
}
