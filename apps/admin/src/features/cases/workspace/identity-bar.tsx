import { CaseStatus, Countdown, dateAndTime, dateWithWeek, PageTitle, shortDate, stockholmDay } from '@app/ui';
import { m } from '@texts';
import { Link } from '@tanstack/react-router';
import { ShieldAlert } from 'lucide-react';
import { talkKindText } from '../../../app/help-request.js';
import type { CaseDetail } from '../case.js';
import { Urgency } from '../queue/urgency.js';
import { outcomeText, waitingText } from '../words/case-words.js';
import { CaseActions } from './actions/case-actions.js';

const daysTo = (day: string): number => Math.round((Date.parse(day) - Date.parse(stockholmDay(new Date()))) / 86_400_000);

function Talk({ talk }: Pick<CaseDetail, 'talk'>) {
  const kind = talk.kind ? talkKindText(talk.kind) : m.case_talk();
  if (!talk.date) return <p className="text-sm text-muted">{m.case_talk_no_date({ kind })}</p>;
  const days = daysTo(talk.date);
  const unit = days === 1 ? m.case_day_left() : days === -1 ? m.case_day_since() : days < 0 ? m.case_days_since() : m.case_days_left();
  return (
    <Countdown number={days === 0 ? m.case_today() : Math.abs(days)} unit={days === 0 ? '' : unit}>
      <p className="font-semibold">{kind}</p>
      <p className="text-sm">{dateWithWeek(talk.date)}</p>
    </Countdown>
  );
}

/** What the case stands at, in one line. */
function standing({ waitingFor, waitingUntil, outcome }: CaseDetail): string | null {
  if (outcome) return outcomeText(outcome);
  if (!waitingFor) return null;
  const what = waitingText(waitingFor);
  return waitingUntil ? m.case_waits_until({ what, day: shortDate(waitingUntil) }) : m.case_waits({ what });
}

/** Who the case is about, how it stands, what is left to the talk, and what can be done now. */
export function IdentityBar({ detail }: { detail: CaseDetail }) {
  const says = standing(detail);
  return (
    <section aria-label={m.case_identity({ number: detail.number })} className="rounded-card bg-brand-tint p-4 sm:p-5">
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
        <div className="min-w-0">
          <PageTitle title={detail.number} above={detail.number}>
            {detail.memberName}
          </PageTitle>
          <p>
            {detail.workplace ? (
              <Link to="/cases" search={{ workplaceId: detail.workplace.id }} className="underline decoration-1 underline-offset-3">
                {detail.workplace.name}
              </Link>
            ) : (
              m.case_no_workplace()
            )}
            <span className="text-muted"> · {detail.unit.name}</span>
          </p>
          {detail.member.protectedIdentity && (
            <p className="mt-1 inline-flex items-center gap-1.5 font-semibold text-error">
              <ShieldAlert aria-hidden size={18} />
              {m.case_protected()}
            </p>
          )}
          <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
            <CaseStatus state={detail.state} />
            {says && <span>{says}</span>}
            {detail.state !== 'closed' && detail.state !== 'withdrawn' && <Urgency urgency={detail.urgency} />}
          </p>
        </div>
        <Talk talk={detail.talk} />
      </div>
      <div className="mt-4 flex flex-wrap items-end justify-between gap-x-8 gap-y-3 border-t border-line-strong pt-3">
        <dl className="flex flex-wrap gap-x-8 gap-y-1 text-sm">
          <div>
            <dt className="text-muted">{m.queue_rep()}</dt>
            <dd className="font-semibold">{detail.rep?.name ?? m.case_nobody()}</dd>
          </div>
          <div>
            <dt className="text-muted">{detail.firstAnswerAt ? m.case_first_answer() : m.case_answer_by()}</dt>
            <dd>{dateAndTime(detail.firstAnswerAt ?? detail.answerBy)}</dd>
          </div>
        </dl>
        <CaseActions detail={detail} />
      </div>
    </section>
  );
}
