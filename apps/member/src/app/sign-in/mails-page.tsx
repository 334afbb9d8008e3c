import { asProblem, request } from '@app/api-client';
import { dateAndTime, EmptyState, localized, PageTitle, QueryState } from '@app/ui';
import { m } from '@texts';
import { useQuery } from '@tanstack/react-query';
import { NotFoundPage } from '../not-found-page.js';
import { MailText } from './mail-text.js';

interface Mail {
  to: string;
  subject: string;
  text: string;
  receivedAt: string;
}

/** The mail that demonstration mode caught instead of sending it out. */
export const MailsPage = localized(function Mails() {
  const mails = useQuery({
    queryKey: ['demonstration-mails'],
    queryFn: ({ signal }) => request<{ items: Mail[] }>('GET', '/api/demonstration/mails', { signal }),
    refetchInterval: 3000,
  });
  if (mails.error && asProblem(mails.error).status === 404) return <NotFoundPage />;
  return (
    <>
      <PageTitle>{m.demo_mails_title()}</PageTitle>
      <p className="mt-4 mb-6">{m.demo_mails_text()}</p>
      <QueryState query={mails}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={m.demo_mails_none()} />
          ) : (
            <ul className="space-y-4">
              {items.map((mail) => (
                <li key={`${mail.receivedAt} ${mail.to}`} className="rounded-card border border-line p-4">
                  <h2 className="text-lg">{mail.subject}</h2>
                  <p className="mb-3 text-sm text-muted">
                    {mail.to} · {dateAndTime(mail.receivedAt)}
                  </p>
                  <MailText text={mail.text} />
                </li>
              ))}
            </ul>
          )
        }
      </QueryState>
    </>
  );
});
