import { currentLocale, EmptyState, Timeline, type TimelineEntry } from '@app/ui';
import { m } from '@texts';
import { useQuery } from '@tanstack/react-query';
import type { CaseDetail } from '../case.js';
import { followUpsOfCase } from '../case-queries.js';
import { eventBy, eventText, type StepTitle } from '../words/event-words.js';

/** What a follow-up is called: an event carries only its code. */
function useStepTitles(caseId: string): StepTitle {
  const { data } = useQuery(followUpsOfCase(caseId));
  return (step) => {
    const found = data?.items.find(({ kind }) => kind === step && kind !== 'own');
    return found && (currentLocale() === 'sv' ? found.titleSv : found.titleEn);
  };
}

interface Told extends TimelineEntry {
  said: string;
  times: number;
}

/** Everything that has happened in the case, the latest first; the same thing several times over is one line. */
export function History({ detail }: { detail: CaseDetail }) {
  const stepTitle = useStepTitles(detail.id);
  const entries: Told[] = [];
  for (const event of detail.timeline.toReversed()) {
    const said = eventText(event, stepTitle);
    if (!said) continue;
    const who = eventBy(event);
    const before = entries.at(-1);
    if (before?.said === said && before.who === who) {
      before.times += 1;
      before.what = m.case_history_times({ what: said, count: before.times });
    } else entries.push({ id: String(event.id), at: event.at, what: said, who, said, times: 1 });
  }
  if (entries.length === 0) return <EmptyState title={m.case_history_empty()} />;
  return <Timeline entries={entries} />;
}
