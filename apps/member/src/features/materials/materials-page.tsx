import { listMyMaterials, type MyMaterial } from '@app/api-client';
import { buttonStyle, EmptyState, PageTitle, QueryState, useLocale } from '@app/ui';
import { m } from '@texts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FileText } from 'lucide-react';
import { useMe } from '../../app/me.js';
import { MaterialItem } from './material-item.js';

const audiences = ['employee', 'both', 'manager'] as const;
const titles = { employee: m.materials_employee, both: m.materials_both, manager: m.materials_manager };

function Materials({ items, workplace }: { items: readonly MyMaterial[]; workplace: string | undefined }) {
  if (items.length === 0) {
    return (
      <EmptyState
        title={m.materials_none()}
        icon={<FileText aria-hidden size={40} />}
        action={<Link to="/ask" className={buttonStyle('primary')}>{m.my_cases_ask()}</Link>}
      >
        {workplace ? m.materials_none_text({ workplace }) : m.materials_no_workplace()}
      </EmptyState>
    );
  }
  return (
    <div className="space-y-8">
      {workplace && <p>{m.materials_lead({ workplace })}</p>}
      {audiences.map((audience) => {
        const own = items.filter((item) => item.audience === audience);
        return own.length === 0 ? null : (
          <section key={audience}>
            <h2 className="mb-3 text-xl">{titles[audience]()}</h2>
            <ul className="space-y-3">
              {own.map((item) => (
                <MaterialItem key={item.id} item={item} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

/** The conversation material that exists at the member's workplace, the employee's first. */
export function MaterialsPage() {
  useLocale();
  const workplace = useMe()?.workplace?.name;
  const query = useQuery({
    queryKey: ['my-materials'],
    queryFn: ({ signal }) => listMyMaterials({ signal }),
  });
  return (
    <>
      <PageTitle>{m.materials_title()}</PageTitle>
      <div className="mt-4">
        <QueryState query={query}>{({ items }) => <Materials items={items} workplace={workplace} />}</QueryState>
      </div>
    </>
  );
}
