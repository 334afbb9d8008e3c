import { getMyCase } from '@app/api-client';
import { buttonStyle, Card, dateAndTime, hasBeen, PageTitle, QueryState, useLocale } from '@app/ui';
import { m } from '@texts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { CircleCheck } from 'lucide-react';
import { talkKindText } from '../../../app/words/case-words.js';
import { CalendarLink } from './calendar-link.js';

/** It has arrived: the number to say on the phone, and what happens next and when. */
export function SentPage() {
  useLocale();
  const { caseId } = useParams({ strict: false }) as { caseId: string };
  const query = useQuery({ queryKey: ['my-cases', caseId], queryFn: ({ signal }) => getMyCase({ path: { id: caseId }, signal }) });
  return (
    <QueryState query={query}>
      {({ id, number, answerBy, talk }) => (
        <>
          <div className="rounded-card bg-progress-tint px-5 py-8 text-center">
            <CircleCheck aria-hidden size={44} className="mx-auto mb-3 text-progress" />
            <PageTitle title={m.sent_title()}>{m.sent_title()}</PageTitle>
            <p className="mt-4">{m.sent_number()}</p>
            <p className="text-2xl font-bold tabular-nums">{number}</p>
          </div>
          <h2 className="mt-8 text-xl">{m.sent_next()}</h2>
          <ol className="mt-3 list-decimal space-y-2 pl-6">
            <li>{m.sent_next_read()}</li>
            <li>{m.sent_next_answer({ when: dateAndTime(answerBy) })}</li>
            <li>{hasBeen(talk.date) ? m.sent_next_follow_up() : m.sent_next_prepare()}</li>
          </ol>
          <Card tone="sunken" className="mt-8">
            <p>{m.sent_mail()}</p>
          </Card>
          <div className="mt-8 flex flex-col gap-3 sm:flex-row sm:flex-wrap">
            <Link to="/cases/$caseId" params={{ caseId: id }} className={buttonStyle('primary')}>
              {m.sent_to_case()}
            </Link>
            {talk.date && !hasBeen(talk.date) && <CalendarLink id={id} day={talk.date} title={talkKindText(talk.kind ?? 'medarbetarsamtal')} />}
          </div>
        </>
      )}
    </QueryState>
  );
}
