import { getMailHealth, type MailHealth } from '@app/api-client';
import { Card, dateAndTime, Facts, localized, Notice, number, PageTitle, QueryState } from '@app/ui';
import { m } from '@texts';
import { useQuery } from '@tanstack/react-query';
import { unlessTouched } from '../../app/unattended.js';
import { mailErrorText } from './mail-error-words.js';

/** Whether mail goes out: counts and moments, never to whom. */
export const MailHealthPage = localized(function MailHealthPage() {
  const query = useQuery({
    queryKey: ['mail-health'],
    queryFn: ({ signal }) => getMailHealth({ signal, ...unlessTouched() }),
    refetchInterval: 60_000,
  });
  return (
    <div className="max-w-3xl">
      <PageTitle>{m.nav_mail_health()}</PageTitle>
      <p className="mt-1 mb-5 text-muted">{m.mail_lead()}</p>
      <QueryState query={query}>{(health) => <Health health={health} />}</QueryState>
    </div>
  );
});

function Health({ health }: { health: MailHealth }) {
  const { queued, failing, givenUp, oldestQueuedAt, lastError, lastSentAt } = health;
  const figures = [
    { name: m.mail_queued(), value: queued },
    { name: m.mail_failing(), value: failing },
    { name: m.mail_given_up(), value: givenUp },
  ];
  return (
    <div className="space-y-5">
      <Verdict health={health} />
      <ul className="grid gap-3 sm:grid-cols-3">
        {figures.map(({ name, value }) => (
          <Card as="li" key={name}>
            <p className="text-sm text-muted">{name}</p>
            <p className="text-2xl font-semibold tabular-nums">{number(value)}</p>
          </Card>
        ))}
      </ul>
      <Facts
        facts={[
          { term: m.mail_last_sent(), value: lastSentAt ? dateAndTime(lastSentAt) : m.mail_never() },
          { term: m.mail_oldest(), value: oldestQueuedAt ? dateAndTime(oldestQueuedAt) : m.mail_none_waiting() },
          { term: m.mail_last_error(), value: lastError ? mailErrorText(lastError) : m.mail_no_error() },
        ]}
      />
    </div>
  );
}

// The worker looks every minute; mail that nobody has tried after ten means that it does not run.
const long = 10 * 60_000;

function Verdict({ health: { queued, failing, givenUp, oldestQueuedAt, lastSentAt } }: { health: MailHealth }) {
  if (givenUp > 0) return <Notice kind="warning" title={m.mail_bad()}>{m.mail_bad_text()}</Notice>;
  if (failing > 0) return <Notice kind="warning" title={m.mail_slow()}>{m.mail_slow_text()}</Notice>;
  if (oldestQueuedAt && Date.now() - Date.parse(oldestQueuedAt) > long) return <Notice kind="warning" title={m.mail_stuck()}>{m.mail_stuck_text()}</Notice>;
  if (!lastSentAt && queued === 0) return <Notice title={m.mail_unused()} />;
  return <Notice kind="done" title={m.mail_good()}>{m.mail_good_text()}</Notice>;
}
