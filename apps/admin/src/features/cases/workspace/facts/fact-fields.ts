import { shortDate } from '@app/ui';
import { m } from '@texts';
import { needText, talkKindText, type Need, type TalkKind } from '../../../../app/help-request.js';
import type { CaseDetail, ContactPermission } from '../../case.js';
import { permissionText } from '../../words/case-words.js';

/** The facts a rep may put right, as the form holds them. */
export interface FactValues {
  talkKind: TalkKind | null;
  talkDate: string | null;
  needs: Need[];
  workplaceId: string | null;
  managerId: string | null;
  contactPermission: ContactPermission;
}
export type FactKey = keyof FactValues;

/** Names of what the values point at, gathered while the form was open. */
export type FactNames = ReadonlyMap<string, string>;

export const factsOf = (detail: CaseDetail): FactValues => ({
  talkKind: detail.talk.kind,
  talkDate: detail.talk.date,
  needs: detail.needs,
  workplaceId: detail.workplace?.id ?? null,
  managerId: detail.manager?.id ?? null,
  contactPermission: detail.contactPermission,
});

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Only what differs is sent, so that nothing else is overwritten. */
export function changedFacts(before: FactValues, after: FactValues): Partial<FactValues> {
  return Object.fromEntries(Object.entries(after).filter(([key, value]) => !same(value, before[key as FactKey])));
}

/** Those that one wants to change and that somebody else has changed otherwise since `before`. */
export const clashingFacts = (changes: Partial<FactValues>, before: FactValues, now: FactValues): FactKey[] =>
  (Object.keys(changedFacts(before, now)) as FactKey[]).filter((key) => key in changes && !same(changes[key], now[key]));

export const factName = (key: FactKey): string =>
  ({
    talkKind: m.case_talk_kind,
    talkDate: m.case_talk_date,
    needs: m.case_needs,
    workplaceId: m.queue_workplace,
    managerId: m.case_manager,
    contactPermission: m.case_contact_permission,
  })[key]();

/** A value in words, to compare two of them. */
export function factText<Key extends FactKey>(key: Key, values: FactValues, names: FactNames): string {
  const { talkKind, talkDate, needs, workplaceId, managerId, contactPermission } = values;
  const named = (id: string | null) => (id ? (names.get(id) ?? m.case_chosen()) : m.case_not_said());
  const texts: Record<FactKey, () => string> = {
    talkKind: () => (talkKind ? talkKindText(talkKind) : m.case_not_said()),
    talkDate: () => (talkDate ? shortDate(talkDate) : m.queue_no_date()),
    needs: () => needs.map(needText).join(', '),
    workplaceId: () => named(workplaceId),
    managerId: () => named(managerId),
    contactPermission: () => permissionText(contactPermission),
  };
  return texts[key]();
}

export function namesOf(detail: CaseDetail): [string, string][] {
  const { workplace, manager } = detail;
  return [
    ...(workplace ? [[workplace.id, workplace.name] as [string, string]] : []),
    ...(manager ? [[manager.id, [manager.name, manager.roleTitle].filter(Boolean).join(', ')] as [string, string]] : []),
  ];
}
