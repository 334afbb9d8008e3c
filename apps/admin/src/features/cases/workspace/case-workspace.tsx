import { QueryState, Tabs, type TabContent } from '@app/ui';
import { m } from '@texts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { NotFoundPage } from '../../../app/not-found-page.js';
import type { CaseDetail } from '../case.js';
import { caseQuery } from '../case-queries.js';
import { rememberOpened } from '../queue/row-focus.js';
import { BackToQueue } from './back-to-queue.js';
import { Conversation } from './conversation/conversation.js';
import { FactsCard } from './facts/facts-card.js';
import { History } from './history.js';
import { IdentityBar } from './identity-bar.js';
import { useCaseNews } from './use-case-news.js';
import type { WorkspaceTab } from './workspace-search.js';

/** What other rooms show in a case. */
export interface CasePanels {
  promises: (detail: CaseDetail) => ReactNode;
  followUps: (detail: CaseDetail) => ReactNode;
}

/** One case: who and when at the top, the work in tabs, the facts beside it. */
export function CaseWorkspace({ id, panels }: { id: string; panels: CasePanels }) {
  const query = useQuery(caseQuery(id));
  useCaseNews(id);
  useEffect(() => rememberOpened(id), [id]);
  return (
    <>
      <BackToQueue />
      <QueryState query={query} lines={10} failed={(problem) => (problem.status === 404 ? <NotFoundPage /> : undefined)}>
        {(detail) => <Opened key={detail.id} detail={detail} panels={panels} />}
      </QueryState>
    </>
  );
}

function Opened({ detail, panels }: { detail: CaseDetail; panels: CasePanels }) {
  const { tab = 'conversation' } = useSearch({ from: '/workbench/cases/$id' });
  const navigate = useNavigate();
  const choose = (next: string) =>
    void navigate({
      to: '/cases/$id',
      params: { id: detail.id },
      search: next === 'conversation' ? {} : { tab: next as WorkspaceTab },
      state: true,
      replace: true,
      resetScroll: false,
    });
  const tabs: TabContent[] = [
    { id: 'conversation', title: m.case_tab_conversation(), content: <Conversation detail={detail} /> },
    { id: 'promises', title: m.case_tab_promises(), content: panels.promises(detail) },
    { id: 'follow-ups', title: m.case_tab_follow_ups(), content: panels.followUps(detail) },
    { id: 'history', title: m.case_tab_history(), content: <History detail={detail} /> },
  ];
  return (
    <>
      <IdentityBar detail={detail} />
      <div className="mt-5 grid gap-6 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          <Tabs label={m.case_tabs()} tabs={tabs} selected={tab} onSelect={choose} />
        </div>
        <FactsCard detail={detail} />
      </div>
    </>
  );
}
