import { dateAndTime } from '@app/ui';
import { m } from '@texts';
import { needText } from '../../../../app/help-request.js';
import type { CaseDetail } from '../../case.js';

/** How it began: what the member asked for. */
export function Opening({ detail }: { detail: CaseDetail }) {
  return (
    <article className="rounded-card border border-line bg-sunken p-4">
      <div className="flex flex-wrap gap-x-2 text-sm">
        <h2 className="text-sm font-semibold">
          {detail.source === 'phone' ? m.case_asked_by_phone({ name: detail.memberName }) : m.case_asked({ name: detail.memberName })}
        </h2>
        <time dateTime={detail.submittedAt} className="text-muted">
          {dateAndTime(detail.submittedAt)}
        </time>
      </div>
      <ul className="mt-2 flex flex-wrap gap-2">
        {detail.needs.map((need) => (
          <li key={need} className="rounded-full bg-brand-tint px-3 py-0.5 text-sm text-brand">
            {needText(need)}
          </li>
        ))}
      </ul>
      {detail.description && <p className="mt-3 max-w-prose whitespace-pre-line">{detail.description}</p>}
      {detail.supportNeeds && (
        <p className="mt-3 text-sm">
          <span className="font-semibold">{m.case_support_needs()}</span> {detail.supportNeeds}
        </p>
      )}
    </article>
  );
}
