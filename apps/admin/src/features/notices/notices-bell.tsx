import { m } from '@texts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Bell } from 'lucide-react';
import { useMay } from '../../app/session.js';
import { noticesQuery } from './notices-query.js';
import { useNoticeNews } from './use-notice-news.js';

/** In the top bar: how much one has not read. */
export function NoticesBell() {
  const may = useMay()('notice.read');
  const { data } = useQuery({ ...noticesQuery, enabled: may });
  useNoticeNews();
  if (!may) return null;
  const unread = data?.unread ?? 0;
  const label = unread === 0 ? m.notices_none_unread() : unread === 1 ? m.notices_one_unread() : m.notices_unread({ count: unread });
  return (
    <Link to="/notices" aria-label={label} className="relative inline-flex size-11 items-center justify-center rounded-field hover:bg-brand-tint hover:text-brand">
      <Bell aria-hidden size={20} />
      {unread > 0 && (
        <span aria-hidden className="absolute top-0.5 right-0 min-w-5 rounded-full bg-brand px-1 text-center text-xs font-semibold text-on-brand tabular-nums">
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </Link>
  );
}
