import { asProblem, markAllMyNoticesRead, markMyNoticeRead, type NoticeList } from '@app/api-client';
import { Button, EmptyState, PageTitle, problemWords, QueryState, showToast, useLocale } from '@app/ui';
import { m } from '@texts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { BellOff } from 'lucide-react';
import { myNoticesQuery } from '../../app/notices.js';
import { NoticeItem } from './notice-item.js';

/** What has happened in the member's cases, the latest first. */
export function NoticesPage() {
  useLocale();
  const queries = useQueryClient();
  const query = useQuery(myNoticesQuery);
  const mark = async (marking: Promise<NoticeList>) => {
    try {
      queries.setQueryData(myNoticesQuery.queryKey, await marking);
    } catch (error) {
      showToast({ message: problemWords(asProblem(error)).title, tone: 'error' });
    }
  };
  return (
    <>
      <PageTitle>{m.notices_title()}</PageTitle>
      <div className="mt-6">
        <QueryState query={query}>
          {({ items, unread }) =>
            items.length === 0 ? (
              <EmptyState title={m.notices_none()} icon={<BellOff aria-hidden size={40} />}>
                {m.notices_none_text()}
              </EmptyState>
            ) : (
              <>
                {unread > 0 && (
                  <Button kind="secondary" className="mb-4" onPress={() => void mark(markAllMyNoticesRead())}>
                    {m.notices_read_all()}
                  </Button>
                )}
                <ul className="divide-y divide-line border-y border-line">
                  {items.map((notice) => (
                    <NoticeItem key={notice.id} notice={notice} onOpen={() => notice.readAt === null && void mark(markMyNoticeRead({ path: { id: notice.id } }))} />
                  ))}
                </ul>
              </>
            )
          }
        </QueryState>
      </div>
    </>
  );
}
