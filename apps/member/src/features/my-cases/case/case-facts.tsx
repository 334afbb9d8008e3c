import { Facts, linkStyle } from '@app/ui';
import { m } from '@texts';
import { Link } from '@tanstack/react-router';
import { contactPermissionText, needText, reachText, talkKindText } from '../../../app/words/case-words.js';
import type { MyCase } from '../my-case.js';
import { talkDay } from '../next-step-words.js';

/** What the member has said, with a way to change what may have changed. */
export function CaseFacts({ it }: { it: MyCase }) {
  const change = (to: '/cases/$caseId/talk' | '/cases/$caseId/contact', what: string) =>
    it.actions.includes('change-facts') && (
      <Link to={to} params={{ caseId: it.id }} className={`${linkStyle} -my-2.5 inline-flex min-h-11 items-center`}>
        {m.change()}
        <span className="sr-only"> {what.toLowerCase()}</span>
      </Link>
    );
  const facts = [
    { term: m.fact_talk(), value: talkKindText(it.talk.kind ?? 'medarbetarsamtal') },
    { term: m.fact_day(), value: it.talk.date ? talkDay(it.talk.date) : m.fact_day_unknown(), action: change('/cases/$caseId/talk', m.fact_day()) },
    ...(it.workplace ? [{ term: m.fact_workplace(), value: it.workplace.name }] : []),
    { term: m.fact_needs(), value: it.needs.map(needText).join('\n') },
    ...(it.description ? [{ term: m.fact_description(), value: it.description }] : []),
    { term: m.fact_permission(), value: contactPermissionText(it.contactPermission), action: change('/cases/$caseId/contact', m.fact_permission()) },
    { term: m.fact_reach(), value: it.reach ? reachText(it.reach) : m.fact_reach_none(), action: change('/cases/$caseId/contact', m.fact_reach()) },
    ...(it.outsideWorkplace ? [{ term: m.fact_rep(), value: m.fact_outside() }] : []),
  ];
  return (
    <section aria-labelledby="case-facts">
      <h2 id="case-facts" className="mb-2 text-xl">
        {m.facts_title()}
      </h2>
      <Facts facts={facts} />
    </section>
  );
}
