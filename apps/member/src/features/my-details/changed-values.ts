import type { ChangedValue } from '@app/ui';
import { m } from '@texts';
import type { Me } from '../../app/me.js';
import type { WorkplaceAnswer } from '../../app/workplaces.js';

export interface Details {
  phone: string;
  language: 'sv' | 'en';
  emailNotices: boolean;
  workplace: WorkplaceAnswer | null;
}

export const detailsOf = ({ phone, language, emailNotices, workplace }: Me): Details => ({ phone: phone ?? '', language, emailNotices, workplace });

const languageName = { sv: 'Svenska', en: 'English' };
const yesOrNo = (yes: boolean): string => (yes ? m.ask_yes() : m.ask_no());

/** What differs between how it stands and what the member wants. */
export function changedValues(now: Me, wanted: Details): ChangedValue[] {
  const theirs = detailsOf(now);
  const all: ChangedValue[] = [
    { label: m.details_phone(), theirs: theirs.phone, yours: wanted.phone },
    { label: m.ask_workplace(), theirs: theirs.workplace?.name ?? '', yours: wanted.workplace?.name ?? '' },
    { label: m.details_language(), theirs: languageName[theirs.language], yours: languageName[wanted.language] },
    { label: m.details_email_notices(), theirs: yesOrNo(theirs.emailNotices), yours: yesOrNo(wanted.emailNotices) },
  ];
  return all.filter((value) => value.theirs !== value.yours);
}
