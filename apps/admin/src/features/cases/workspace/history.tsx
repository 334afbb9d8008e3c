import { EmptyState, Timeline } from '@app/ui';
import { m } from '@texts';
import type { CaseEvent } from '../case.js';
import { eventBy, eventText } from '../words/event-words.js';

/** Everything that has happened in the case, the latest first. */
export function History({ events }: { events: readonly CaseEvent[] }) {
  const entries = events.toReversed().flatMap((event) => {
    const what = eventText(event);
    return what ? [{ id: String(event.id), at: event.at, what, who: eventBy(event) }] : [];
  });
  if (entries.length === 0) return <EmptyState title={m.case_history_empty()} />;
  return <Timeline entries={entries} />;
}
