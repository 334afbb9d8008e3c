import { Button, Facts, linkStyle, PageTitle, QueryState } from '@app/ui';
import { m } from '@texts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChevronLeft, Pencil } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { NotFoundPage } from '../../app/not-found-page.js';
import { useMay } from '../../app/session.js';
import { ManagersSection } from './managers-section.js';
import { MaterialsSection } from './materials-section.js';
import type { WorkplaceDetail } from './workplace.js';
import { WorkplaceDialog } from './workplace-dialog.js';
import { workplaceQuery } from './workplace-queries.js';
import { payModelText } from './workplace-words.js';

interface WorkplaceDetailsProps {
  id: string;
  /** What another room shows about the workplace. */
  promises: (workplace: WorkplaceDetail) => ReactNode;
}

/** A workplace: its facts, managers with training, material, and the two promises judged for it. */
export function WorkplaceDetails({ id, promises }: WorkplaceDetailsProps) {
  const query = useQuery(workplaceQuery(id));
  return (
    <>
      <Link to="/workplaces" className={`${linkStyle} mb-3 inline-flex items-center gap-1 text-sm`}>
        <ChevronLeft aria-hidden size={16} />
        {m.nav_workplaces()}
      </Link>
      <QueryState query={query} lines={8} failed={(problem) => (problem.status === 404 ? <NotFoundPage /> : undefined)}>
        {(workplace) => <Opened workplace={workplace} promises={promises(workplace)} />}
      </QueryState>
    </>
  );
}

function Opened({ workplace, promises }: { workplace: WorkplaceDetail; promises: ReactNode }) {
  const may = useMay();
  const [changing, setChanging] = useState(false);
  const { name, city, employer, unit, payModel, mine } = workplace;
  const mayChange = mine && may('workplace.change');
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <PageTitle>{name}</PageTitle>
        {mayChange && (
          <Button kind="secondary" size="small" icon={<Pencil aria-hidden size={16} />} onPress={() => setChanging(true)}>
            {m.workplace_change()}
          </Button>
        )}
      </div>
      <div className="mt-4 grid items-start gap-8 xl:grid-cols-2">
        <div className="space-y-8">
          <Facts
            dense
            facts={[
              { term: m.workplace_employer(), value: employer.name },
              { term: m.workplace_city(), value: city },
              { term: m.workplace_unit(), value: unit.name },
              { term: m.workplace_pay_model(), value: payModelText(payModel) },
            ]}
          />
          <ManagersSection workplace={workplace} mayChange={mayChange} />
          {mine && may('material.read') && <MaterialsSection workplaceId={workplace.id} mayChange={may('material.change')} />}
        </div>
        {mine && promises}
      </div>
      {changing && <WorkplaceDialog workplace={workplace} onClose={() => setChanging(false)} />}
    </>
  );
}
