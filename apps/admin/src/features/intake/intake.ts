import type { PhoneRequestBody } from '@app/api-client';
import type { Need, TalkKind } from '../../app/help-request.js';

export type { FoundMember, HelpRequestSent } from '@app/api-client';
export type ContactPermission = NonNullable<PhoneRequestBody['contactPermission']>;
export type ReachWay = NonNullable<PhoneRequestBody['reach']>['how'];

// In the order in which they are asked on the phone.
export const contactPermissions: readonly ContactPermission[] = ['ask-first', 'yes', 'no'];
export const reachWays: readonly ReachWay[] = ['phone', 'email', 'portal'];

/** What has been filled in so far; texts as they stand in the fields. */
export interface IntakeValues {
  workplaceId: string | null;
  workplaceName: string;
  talkKind: TalkKind;
  talkDate: string;
  talkDateUnknown: boolean;
  managerName: string;
  needs: Need[];
  description: string;
  outsideWorkplace: boolean;
  excludedReps: string;
  contactPermission: ContactPermission | '';
  how: ReachWay | '';
  phone: string;
  email: string;
  when: string;
  language: 'sv' | 'en';
  supportNeeds: string;
}

export const blankIntake: IntakeValues = {
  workplaceId: null, workplaceName: '', talkKind: 'medarbetarsamtal', talkDate: '', talkDateUnknown: false, managerName: '', needs: [],
  description: '', outsideWorkplace: false, excludedReps: '', contactPermission: '', how: '', phone: '', email: '', when: '', language: 'sv',
  supportNeeds: '',
};

/** Whether anything has been asked, besides what is known of the member beforehand. */
export const isBegun = (values: IntakeValues): boolean =>
  JSON.stringify({ ...values, workplaceId: null, workplaceName: '' }) !== JSON.stringify(blankIntake);

/** Part 3 is about one person alone: it never follows along to another. */
export const withoutReach = (values: IntakeValues): IntakeValues => {
  const { how, phone, email, when, language, supportNeeds } = blankIntake;
  return { ...values, how, phone, email, when, language, supportNeeds };
};

const orNull = (text: string): string | null => text.trim() || null;

/** One name a line. */
export const namesOf = (text: string): string[] => text.split('\n').map((name) => name.trim()).filter(Boolean);

/** As the API takes it. */
export function requestOf(memberId: string, values: IntakeValues): PhoneRequestBody {
  const { how, phone, email, when, contactPermission, talkDate, talkDateUnknown } = values;
  return {
    memberId,
    workplaceId: values.workplaceId,
    talkKind: values.talkKind,
    talkDate: talkDateUnknown ? null : orNull(talkDate),
    talkDateUnknown,
    managerName: orNull(values.managerName),
    needs: values.needs,
    description: orNull(values.description),
    outsideWorkplace: values.outsideWorkplace,
    excludedReps: namesOf(values.excludedReps),
    contactPermission: contactPermission || null,
    reach: how ? { how, phone: how === 'phone' ? orNull(phone) : null, email: how === 'email' ? orNull(email) : null, when: orNull(when) } : null,
    language: values.language,
    supportNeeds: orNull(values.supportNeeds),
  };
}
