import type { AuditEvent } from '@app/api-client';
import { m } from '@texts';
import { Link } from '@tanstack/react-router';
import { X } from 'lucide-react';
import type { AuditSearch } from './audit-search.js';

/** Whom the log is narrowed to; a press takes that away. */
export function PersonTag({ search, events }: { search: AuditSearch; events: readonly AuditEvent[] }) {
  if (!search.accountId) return null;
  const name = events.find(({ by }) => by.accountId === search.accountId)?.by.name;
  const filter = name ? m.audit_only_person({ name }) : m.audit_only_somebody();
  return (
    <Link
      to="/audit"
      search={{ ...search, accountId: undefined }}
      aria-label={m.audit_person_remove({ filter })}
      className="inline-flex min-h-9 items-center gap-1.5 rounded-full bg-brand-tint px-3 text-sm font-semibold text-brand hover:bg-brand hover:text-on-brand"
    >
      {filter}
      <X aria-hidden size={15} />
    </Link>
  );
}
