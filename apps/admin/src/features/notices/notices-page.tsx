import { asProblem, markAllNoticesRead, markNoticeRead, type Notice } from '@app/api-client';
import { Button, dateAndTime, EmptyState, localized, PageTitle, problemWords, QueryState, showToast } from '@app/ui';
import { m } from '@texts';
import { useQuery } from '@tanstack/react-query';
import { BellOff } from 'lucide-react';
import { keepNotices, noticesQuery } from './notices-query.js';
import { NoticeLine } from './notice-line.js';

const failed = (error: unknown) => showToast({ tone: 'error', message: problemWords(asProblem(error)).text });

const read = (notice: Notice): void => {
  if (!notice.readAt) void markNoticeRead({ path: { id: notice.id } }).then(keepNotices, failed);
};

/** What has happened in the cases one works with, the latest first. */
export const NoticesPage = localized(function Notices() {
  const query = useQuery(noticesQuery);
  return (
    <div className="max-w-3xl">
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <PageTitle>{m.notices_title()}</PageTitle>
        {query.data && query.data.unread > 0 && (
          <Button kind="secondary" size="small" className="min-h-10" onPress={() => void markAllNoticesRead().then(keepNotices, failed)}>
            {m.notices_read_all()}
          </Button>
        )}
      </div>
      <QueryState query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={m.notices_empty()} icon={<BellOff aria-hidden size={32} />}>
              {m.notices_empty_text()}
            </EmptyState>
          ) : (
            <ul className="divide-y divide-line rounded-card border border-line">
              {items.map((notice) => (
                <NoticeLine key={notice.id} notice={notice} at={dateAndTime(notice.at)} onRead={read} />
              ))}
            </ul>
          )
        }
      </QueryState>
    </div>
  );
});
