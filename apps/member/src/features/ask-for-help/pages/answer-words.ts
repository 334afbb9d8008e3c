import { dateWithWeek, longDate, isoWeek } from '@app/ui';
import { m } from '@texts';
import { contactPermissionText, needText, reachText, talkKindText } from '../../../app/words/case-words.js';
import type { HelpRequestContent } from '../draft/draft.js';

const labels: Partial<Record<keyof HelpRequestContent, () => string>> = {
  workplaceId: m.ask_workplace,
  talkKind: m.ask_kind_short,
  talkDate: m.ask_date_short,
  talkDateUnknown: m.ask_date_short,
  managerName: m.ask_manager_short,
  needs: m.ask_needs_short,
  description: m.ask_description_short,
  outsideWorkplace: m.ask_other_rep_short,
  excludedReps: m.ask_excluded_short,
  contactPermission: m.ask_permission_short,
  reach: m.ask_reach_short,
  language: m.ask_language_short,
  supportNeeds: m.ask_support_short,
};
export const fieldLabel = (field: keyof HelpRequestContent): string => labels[field]?.() ?? field;

/** "tisdag 1 december 2026, v. 49", or that it is not known yet. */
export const talkDay = (date: string): string => `${longDate(date)}, ${m.ask_week({ week: isoWeek(date) })}`;

const answers: Partial<Record<keyof HelpRequestContent, (content: HelpRequestContent) => string>> = {
  talkKind: ({ talkKind }) => (talkKind ? talkKindText(talkKind) : ''),
  talkDate: ({ talkDate, talkDateUnknown }) => (talkDate ? dateWithWeek(talkDate) : talkDateUnknown ? m.ask_date_unknown() : ''),
  needs: ({ needs = [] }) => needs.map(needText).join('\n'),
  outsideWorkplace: ({ outsideWorkplace }) => (outsideWorkplace ? m.ask_yes() : m.ask_no()),
  excludedReps: ({ excludedReps = [] }) => excludedReps.join('\n'),
  contactPermission: ({ contactPermission }) => (contactPermission ? contactPermissionText(contactPermission) : ''),
  reach: ({ reach }) => (reach ? reachText(reach) : ''),
  language: ({ language }) => (language === 'en' ? m.ask_language_en() : m.ask_language_sv()),
};

/** An answer as the member would read it; '' when there is none. */
export function answerText(field: keyof HelpRequestContent, content: HelpRequestContent): string {
  const words = answers[field];
  if (words) return words(content);
  const value = content[field];
  return typeof value === 'string' ? value : '';
}
