import { request } from '@app/api-client';
import { CaseStatus, dateWithWeek, EmptyState, PageTitle, QueryState, useLocale, type CaseState } from '@app/ui';
import { m } from '@texts';
import { useQuery } from '@tanstack/react-query';

interface MyCaseRow {
  id: string;
  number: string;
  state: CaseState;
  talk: { kind: string; date: string | null } | null;
}

interface MyCases {
  open: MyCaseRow[];
  closed: MyCaseRow[];
}

/** The member's open and closed cases. */
export function MyCasesPage() {
  useLocale();
  const cases = useQuery({ queryKey: ['my-cases'], queryFn: ({ signal }) => request<MyCases>('GET', '/api/me/cases', { signal }) });
  return (
    <>
      <PageTitle>{m.my_cases_title()}</PageTitle>
      <div className="mt-6">
        <QueryState query={cases}>
          {({ open, closed }) =>
            open.length + closed.length === 0 ? (
              <EmptyState title={m.my_cases_none()} />
            ) : (
              <ul className="space-y-3">
                {[...open, ...closed].map((row) => (
                  <li key={row.id} className="flex items-center justify-between gap-4 rounded-card border border-line p-4">
                    <span>
                      <span className="block font-semibold">{row.number}</span>
                      {row.talk?.date && <span className="text-muted">{dateWithWeek(row.talk.date)}</span>}
                    </span>
                    <CaseStatus state={row.state} />
                  </li>
                ))}
              </ul>
            )
          }
        </QueryState>
      </div>
    </>
  );
}
