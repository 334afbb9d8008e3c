import { Button, Notice, QueryState } from '@app/ui';
import { m } from '@texts';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { MaterialDialog } from './material-dialog.js';
import type { MaterialValues } from './material-fields.js';
import { MaterialRow } from './material-row.js';
import { materialsQuery } from './workplace-queries.js';
import type { Material } from './workplace.js';

interface MaterialsSectionProps {
  workplaceId: string;
  mayChange: boolean;
}

/** What conversation material there is, for both sides, and what is missing. */
export function MaterialsSection({ workplaceId, mayChange }: MaterialsSectionProps) {
  const query = useQuery(materialsQuery(workplaceId));
  const [open, setOpen] = useState<Partial<MaterialValues> | Material | null>(null);
  const material = open && 'id' in open ? open : undefined;
  return (
    <section aria-labelledby="materials-title" className="space-y-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id="materials-title" className="text-lg">
          {m.materials_title()}
        </h2>
        {mayChange && (
          <Button kind="secondary" size="small" icon={<Plus aria-hidden size={16} />} onPress={() => setOpen({})}>
            {m.material_add()}
          </Button>
        )}
      </div>
      <QueryState query={query} lines={3}>
        {({ items }) => (
          <>
            <Gap items={items} />
            <ul className="divide-y divide-line">
              {items.map((each) => (
                <MaterialRow key={each.id} material={each} onChange={mayChange ? () => setOpen(each) : undefined} />
              ))}
            </ul>
          </>
        )}
      </QueryState>
      {open && (
        <MaterialDialog
          workplaceId={workplaceId}
          material={material}
          suggested={material ? undefined : suggestion(query.data?.items ?? [])}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}

const covers = (items: readonly Material[], side: 'manager' | 'employee'): boolean =>
  items.some(({ status, audience }) => status === 'exists' && (audience === side || audience === 'both'));

/** The side that has nothing is probably what one is about to record. */
function suggestion(items: readonly Material[]): Partial<MaterialValues> {
  return covers(items, 'employee') && !covers(items, 'manager') ? { kind: 'template-manager', audience: 'manager' } : {};
}

/** The promise is material for both manager and employee. */
function Gap({ items }: { items: readonly Material[] }) {
  const manager = covers(items, 'manager');
  const employee = covers(items, 'employee');
  if (manager && employee) return <Notice kind="done">{m.materials_both()}</Notice>;
  const text = manager ? m.materials_gap_employee : employee ? m.materials_gap_manager : m.materials_gap_both;
  return <Notice kind="warning">{text()}</Notice>;
}
