import { Button, EmptyState } from '@app/ui';
import { m } from '@texts';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { ManagerCard } from './manager-card.js';
import { ManagerDialog } from './manager-dialog.js';
import type { WorkplaceDetail } from './workplace.js';

/** Who holds talks at the workplace, and what training they have in it. */
export function ManagersSection({ workplace, mayChange }: { workplace: WorkplaceDetail; mayChange: boolean }) {
  const [adding, setAdding] = useState(false);
  const { managerList, managers, trained } = workplace;
  return (
    <section aria-labelledby="managers-title" className="space-y-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id="managers-title" className="text-lg">
          {m.managers_title()}
        </h2>
        {mayChange && (
          <Button kind="secondary" size="small" icon={<Plus aria-hidden size={16} />} onPress={() => setAdding(true)}>
            {m.manager_add()}
          </Button>
        )}
      </div>
      {managers !== null && managers > 0 && <p className="text-muted">{m.managers_trained({ trained: trained ?? 0, managers })}</p>}
      {managerList.length === 0 && <EmptyState title={m.managers_none()}>{m.managers_none_text()}</EmptyState>}
      <ul className="space-y-3">
        {managerList.map((manager) => (
          <ManagerCard key={manager.id} workplaceId={workplace.id} manager={manager} mayChange={mayChange} />
        ))}
      </ul>
      {adding && <ManagerDialog workplaceId={workplace.id} onClose={() => setAdding(false)} />}
    </section>
  );
}
