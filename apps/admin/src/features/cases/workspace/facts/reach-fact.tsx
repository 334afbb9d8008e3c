import { PlainLink } from '@app/ui';
import { m } from '@texts';
import type { CaseDetail } from '../../case.js';

/** How the member wants to be reached for this case. */
export function ReachFact({ detail: { reach } }: { detail: CaseDetail }) {
  if (!reach) return null;
  const ways = { portal: m.case_reach_portal, phone: m.case_reach_phone, email: m.case_reach_email };
  return (
    <div>
      <dt className="text-muted">{m.case_reach()}</dt>
      <dd className="break-words">
        {ways[reach.how]()}
        {reach.how === 'phone' && reach.phone && (
          <>
            {' '}
            <PlainLink href={`tel:${reach.phone.replace(/[^\d+]/g, '')}`}>{reach.phone}</PlainLink>
          </>
        )}
        {reach.how === 'email' && reach.email && (
          <>
            {' '}
            <PlainLink href={`mailto:${reach.email}`}>{reach.email}</PlainLink>
          </>
        )}
        {reach.when && <span className="block">{reach.when}</span>}
      </dd>
    </div>
  );
}
