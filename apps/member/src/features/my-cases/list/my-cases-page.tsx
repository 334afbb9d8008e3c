import { buttonStyle, EmptyState, PageTitle, QueryState, useLocale } from '@app/ui';
import { m } from '@texts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { MessagesSquare, Plus } from 'lucide-react';
import { myCasesQuery, type MyCases } from '../my-case.js';
import { CaseList } from './case-list.js';
import { DraftCard } from './draft-card.js';
import { NextTalkCard } from './next-talk-card.js';

function AskLink() {
  return (
    <Link to="/ask" className={buttonStyle('primary', 'normal', 'w-full sm:w-auto')}>
      <Plus aria-hidden size={20} />
      {m.my_cases_ask()}
    </Link>
  );
}

function Cases({ draft, open, closed }: MyCases) {
  if (!draft && open.length + closed.length === 0) {
    return (
      <EmptyState title={m.my_cases_none()} icon={<MessagesSquare aria-hidden size={40} />} action={<AskLink />}>
        {m.my_cases_none_text()}
      </EmptyState>
    );
  }
  return (
    <div className="space-y-8">
      <NextTalkCard cases={open} />
      {draft ? <DraftCard draft={draft} /> : <AskLink />}
      {open.length > 0 && <CaseList title={m.my_cases_open()} cases={open} />}
      {closed.length > 0 && <CaseList title={m.my_cases_closed()} cases={closed} />}
    </div>
  );
}

/** The next talk, what is begun, what is going on and what is done. */
export function MyCasesPage() {
  useLocale();
  const query = useQuery(myCasesQuery);
  return (
    <>
      <PageTitle>{m.my_cases_title()}</PageTitle>
      <div className="mt-6">
        <QueryState query={query}>{(cases) => <Cases {...cases} />}</QueryState>
      </div>
    </>
  );
}
