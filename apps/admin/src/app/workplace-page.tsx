import { localized } from '@app/ui';
import { useParams } from '@tanstack/react-router';
import { WorkplacePromisesPanel } from '../features/talks/workplace-promises-panel.js';
import { WorkplaceDetails } from '../features/workplaces/workplace-details.js';
import { useMay } from './session.js';

/** A workplace with the promises that are judged for it: the two rooms meet here. */
export const WorkplacePage = localized(function Workplace() {
  const { id } = useParams({ from: '/workbench/workplaces/$id' });
  const may = useMay();
  return (
    <WorkplaceDetails
      key={id}
      id={id}
      promises={({ mine }) => <WorkplacePromisesPanel workplaceId={id} canJudge={mine && may('promise.judge')} />}
    />
  );
});
