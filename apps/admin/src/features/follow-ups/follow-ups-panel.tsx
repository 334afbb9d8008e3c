import { Button, QueryState, useLocale } from '@app/ui';
import { m } from '@texts';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useLiveEvents } from '../../app/live/use-live-events.js';
import { AddDialog } from './add-dialog.js';
import { isOpen, type FollowUp } from './follow-up.js';
import { caseFollowUpsQuery, refreshFollowUps } from './follow-up-queries.js';
import { FollowUpRow } from './follow-up-row.js';

/** The follow-ups of one case: what is to be done first, what is over on request. `canAdd` is false where the case is not the reader's. */
export function FollowUpsPanel({ caseId, canAdd = true }: { caseId: string; canAdd?: boolean }) {
  useLocale();
  const query = useQuery(caseFollowUpsQuery(caseId));
  const [adding, setAdding] = useState(false);
  useLiveEvents((event) => {
    // A moved talk moves its follow-ups.
    if (event.type === 'gap' || (event.type === 'case' && event.id === caseId && /^(follow-up|case)\./.test(event.name))) void refreshFollowUps();
  });
  return (
    <section aria-labelledby="follow-ups-title">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id="follow-ups-title" className="text-lg">
          {m.follow_ups_title()}
        </h2>
        {canAdd && (
          <Button kind="secondary" size="small" icon={<Plus aria-hidden size={16} />} onPress={() => setAdding(true)}>
            {m.follow_up_add()}
          </Button>
        )}
      </div>
      <QueryState query={query} lines={3}>
        {({ items }) => <CaseFollowUps items={items} />}
      </QueryState>
      {adding && <AddDialog caseId={caseId} onClose={() => setAdding(false)} />}
    </section>
  );
}

function CaseFollowUps({ items }: { items: readonly FollowUp[] }) {
  const [allShown, showAll] = useState(false);
  const open = items.filter(isOpen);
  const over = items.filter((followUp) => !isOpen(followUp));
  return (
    <>
      {open.length === 0 && <p className="mt-2 text-muted">{m.follow_ups_none_open()}</p>}
      <ul className="divide-y divide-line">
        {open.map((followUp) => (
          <FollowUpRow key={followUp.id} followUp={followUp} />
        ))}
      </ul>
      {over.length > 0 && (
        <Button kind="quiet" size="small" className="-ml-3" aria-expanded={allShown} onPress={() => showAll(!allShown)}>
          {allShown ? m.follow_ups_hide_over() : m.follow_ups_show_over({ count: over.length })}
        </Button>
      )}
      {allShown && (
        <ul className="divide-y divide-line">
          {over.map((followUp) => (
            <FollowUpRow key={followUp.id} followUp={followUp} />
          ))}
        </ul>
      )}
    </>
  );
}
