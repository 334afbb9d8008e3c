import { parseDate, stockholmDay, type FieldProblem } from '@app/ui';
import { m } from '@texts';
import { reachLacks } from '../../../app/reach-fields.js';
import type { HelpRequestContent } from '../draft/draft.js';

const lack = (fieldId: string, message: string, lacking: boolean): FieldProblem[] => (lacking ? [{ fieldId, message }] : []);
const blank = (text: string | null | undefined): boolean => !text?.trim();

function dateLack({ talkDate, talkDateUnknown }: HelpRequestContent): FieldProblem[] {
  if (talkDateUnknown) return [];
  if (blank(talkDate)) return lack('talkDate', m.ask_date_missing(), true);
  const day = parseDate(talkDate!);
  if (!day) return lack('talkDate', m.ask_date_wrong(), true);
  const today = stockholmDay(new Date());
  const year = Number(today.slice(0, 4));
  const near = day >= `${year - 1}${today.slice(4)}` && day <= `${year + 2}${today.slice(4)}`;
  return lack('talkDate', m.ask_date_far(), !near);
}

/** What must be answered on a step before the next; the server asks for the same when the whole is sent. */
export const lacksOf: Record<1 | 2 | 3, (content: HelpRequestContent) => FieldProblem[]> = {
  1: (content) => [
    ...lack('workplaceId', m.ask_workplace_missing(), !content.workplaceId),
    ...lack('talkKind', m.ask_kind_missing(), !content.talkKind),
    ...dateLack(content),
  ],
  2: ({ needs = [], description, contactPermission }) => [
    ...lack('needs', m.ask_needs_missing(), needs.length === 0),
    ...lack('description', m.ask_description_missing(), needs.length === 1 && needs[0] === 'other' && blank(description)),
    ...lack('contactPermission', m.ask_permission_missing(), !contactPermission),
  ],
  3: ({ reach }) => reachLacks(reach),
};
