import { localized } from '@app/ui';
import { useParams } from '@tanstack/react-router';
import { CaseWorkspace, type CasePanels } from '../features/cases/workspace/case-workspace.js';

const panels: CasePanels = {
  promises: () => null,
  followUps: () => null,
};

/** A case with what the rooms beside it have to show: they never import each other, so they meet here. */
export const CasePage = localized(function Case() {
  const { id } = useParams({ from: '/workbench/cases/$id' });
  return <CaseWorkspace key={id} id={id} panels={panels} />;
});
