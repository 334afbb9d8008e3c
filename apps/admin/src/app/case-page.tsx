import { LoadingState, localized } from '@app/ui';
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { CaseWorkspace, type CasePanels } from '../features/cases/workspace/case-workspace.js';

const PromisesPanel = lazy(() => import('../features/talks/promises-panel.js').then((file) => ({ default: file.PromisesPanel })));
const FollowUpsPanel = lazy(() => import('../features/follow-ups/follow-ups-panel.js').then((file) => ({ default: file.FollowUpsPanel })));

const panels: CasePanels = {
  promises: ({ id, actions }) => (
    <Suspense fallback={<LoadingState />}>
      <PromisesPanel caseId={id} canJudge={actions.includes('judge')} />
    </Suspense>
  ),
  // Whoever may judge the promises has the case, and may plan work in it.
  followUps: ({ id, actions }) => (
    <Suspense fallback={<LoadingState />}>
      <FollowUpsPanel caseId={id} canAdd={actions.includes('judge')} />
    </Suspense>
  ),
};

/** A case with what the rooms beside it have to show: they never import each other, so they meet here. */
export const CasePage = localized(function Case() {
  const { id } = useParams({ from: '/workbench/cases/$id' });
  return <CaseWorkspace key={id} id={id} panels={panels} />;
});
