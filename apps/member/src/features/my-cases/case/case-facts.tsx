import { Facts, linkStyle } from '@app/ui';
import { m } from '@texts';
import { Link } from '@tanstack/react-router';
import { contactPermissionText, needText, talkKindText } from '../../../app/words/case-words.js';
import type { MyCase } from '../my-case.js';
import { talkDay } from '../next-step-words.js';

/** What the member has said, with a way to change the talk's day. */
export function CaseFacts({ it }: { it: MyCase }) {
  const changeTalk = it.actions.includes('change-facts') && (
    <Link to="/cases/$caseId/talk" params={{ caseId: it.id }} className={`${linkStyle} -my-2.5 inline-flex min-h-11 items-center`}>
      {m.change()}
      <span className="sr-only"> {m.fact_day().toLowerCase()}</span>
    </Link>
  );
  const facts = [
    { term: m.fact_talk(), value: talkKindText(it.talk.kind ?? 'medarbetarsamtal') },
    { term: m.fact_day(), value: it.talk.date ? talkDay(it.talk.date) : m.fact_day_unknown(), action: changeTalk },
    ...(it.workplace ? [{ term: m.fact_workplace(), value: it.workplace.name }] : []),
    { term: m.fact_needs(), value: it.needs.map(needText).join('\n') },
    ...(it.description ? [{ term: m.fact_description(), value: it.description }] : []),
    { term: m.fact_permission(), value: contactPermissionText(it.contactPermission) },
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
