import { buttonStyle, Card, dateAndTime } from '@app/ui';
import { m } from '@texts';
import { Link } from '@tanstack/react-router';
import { PencilLine } from 'lucide-react';
import type { MyCases } from '../my-case.js';

const addresses = ['/ask/1', '/ask/1', '/ask/2', '/ask/3', '/ask/check'] as const;

/** What is begun and not sent. */
export function DraftCard({ draft }: { draft: NonNullable<MyCases['draft']> }) {
  return (
    <Card as="section" aria-labelledby="begun-draft">
      <h2 id="begun-draft" className="flex items-center gap-2 text-lg">
        <PencilLine aria-hidden size={20} className="text-brand" />
        {m.draft_title()}
      </h2>
      <p className="mt-1 mb-4 text-muted">{m.draft_text({ step: draft.step, when: dateAndTime(draft.savedAt) })}</p>
      <div className="flex flex-col gap-2 sm:flex-row">
        <Link to={addresses[draft.step] ?? '/ask/1'} className={buttonStyle('primary')}>
          {m.draft_continue()}
        </Link>
        <Link to="/ask" className={buttonStyle('quiet')}>
          {m.draft_more()}
        </Link>
      </div>
    </Card>
  );
}
