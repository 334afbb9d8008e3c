import { Button, EmptyState, localized, longDate, PageTitle, QueryState } from '@app/ui';
import { m } from '@texts';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { ScrollText } from 'lucide-react';
import { AuditFilters } from './audit-filters.js';
import { auditChainQuery, auditEventsQuery } from './audit-queries.js';
import type { AuditSearch } from './audit-search.js';
import { AuditTable } from './audit-table.js';
import { ChainNotice } from './chain-notice.js';
import { PersonTag } from './person-tag.js';

/** Who did what and when, for the data protection officer; and whether the log can be trusted. */
export const AuditPage = localized(function Audit() {
  const search = useSearch({ from: '/workbench/audit' });
  const chain = useQuery(auditChainQuery);
  return (
    <div className="max-w-6xl space-y-6">
      <div>
        <PageTitle>{m.nav_audit()}</PageTitle>
        <p className="mt-1 text-muted">
          {m.audit_lead()} {m.audit_recorded()}
        </p>
      </div>
      <QueryState query={chain} lines={2}>{(state) => <ChainNotice state={state} />}</QueryState>
      <AuditFilters key={JSON.stringify(search)} search={search} />
      <Events search={search} />
    </div>
  );
});

function Events({ search }: { search: AuditSearch }) {
  const query = useInfiniteQuery(auditEventsQuery(search));
  const readers = search.caseNumber && search.name === 'case.read';
  return (
    <div className="space-y-4">
      <QueryState query={query} lines={8}>
        {({ pages }) => {
          const events = pages.flatMap(({ items }) => items);
          const from = search.from ? null : pages[0]?.from;
          return (
            <>
              <PersonTag search={search} events={events} />
              {from && <p className="text-sm text-muted">{m.audit_since({ day: longDate(from) })}</p>}
              {events.length === 0 ? (
                <EmptyState title={m.audit_none()} icon={<ScrollText aria-hidden size={32} />}>
                  {readers ? m.audit_nobody_read() : m.audit_none_text()}
                </EmptyState>
              ) : (
                <AuditTable caption={readers ? m.audit_readers({ number: search.caseNumber! }) : m.audit_table()} events={events} search={search} />
              )}
            </>
          );
        }}
      </QueryState>
      {query.hasNextPage && (
        <Button kind="secondary" pending={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
          {m.audit_more()}
        </Button>
      )}
    </div>
  );
}
