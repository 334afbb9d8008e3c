import { Button, Timeline } from '@app/ui';
import { m } from '@texts';
import { useState } from 'react';
import type { CaseEvent } from '../my-case.js';
import { eventText, whoText } from './event-words.js';

const few = 5;

/** What has happened, the latest first. */
export function History({ events }: { events: readonly CaseEvent[] }) {
  const [all, setAll] = useState(false);
  const newest = [...events].reverse();
  const shown = all ? newest : newest.slice(0, few);
  return (
    <section aria-labelledby="case-history">
      <h2 id="case-history" className="mb-4 text-xl">
        {m.history_title()}
      </h2>
      <Timeline entries={shown.map((event) => ({ id: String(event.id), at: event.at, what: eventText(event), who: whoText(event.by) }))} />
      {newest.length > shown.length && (
        <Button kind="quiet" className="mt-2" onPress={() => setAll(true)}>
          {m.history_all({ count: newest.length })}
        </Button>
      )}
    </section>
  );
}
