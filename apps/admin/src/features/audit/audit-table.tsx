import type { AuditEvent } from '@app/api-client';
import { Card, cellStyle, clockTime, headCellStyle, stockholmDay, Table } from '@app/ui';
import { m } from '@texts';
import type { AuditSearch } from './audit-search.js';
import { AuditWho } from './audit-who.js';
import { auditEventText } from './event-words.js';

interface AuditTableProps {
  caption: string;
  events: readonly AuditEvent[];
  search: AuditSearch;
}

/** With the year always: a log is read for longer than a year, and on paper. */
const when = ({ at }: AuditEvent): string => `${stockholmDay(at)} ${clockTime(at)}`;
const what = ({ name, aboutName }: AuditEvent): string =>
  aboutName ? m.audit_about_short({ what: auditEventText(name), name: aboutName }) : auditEventText(name);

/** Events as rows; on a phone as cards. */
export function AuditTable({ caption, events, search }: AuditTableProps) {
  const heads = [m.audit_when(), m.audit_who(), m.audit_what(), m.audit_where()];
  return (
    <>
      <div className="max-md:hidden">
        <Table caption={caption}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col" className={headCellStyle}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {events.map((event) => (
              <tr key={event.id} className="hover:bg-brand-tint">
                <td className={`${cellStyle} whitespace-nowrap tabular-nums`}>{when(event)}</td>
                <td className={cellStyle}>
                  <AuditWho by={event.by} search={search} />
                </td>
                <td className={cellStyle}>{what(event)}</td>
                <td className={cellStyle}>
                  {event.caseNumber && <div className="whitespace-nowrap tabular-nums">{event.caseNumber}</div>}
                  {event.unitName && <div className="text-muted">{event.unitName}</div>}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
      <ul className="space-y-3 md:hidden" aria-label={caption}>
        {events.map((event) => (
          <Card as="li" key={event.id}>
            <p className="font-semibold">{what(event)}</p>
            <div className="mt-1">
              <AuditWho by={event.by} search={search} />
            </div>
            <p className="mt-1 text-sm text-muted">{[when(event), event.caseNumber, event.unitName].filter(Boolean).join(' · ')}</p>
          </Card>
        ))}
      </ul>
    </>
  );
}
