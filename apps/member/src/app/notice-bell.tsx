import { m } from '@texts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Bell } from 'lucide-react';
import { myNoticesQuery } from './notices.js';

/** Leads to the notices and says how many are new. */
export function NoticeBell() {
  const { data } = useQuery(myNoticesQuery);
  const unread = data?.unread ?? 0;
  const label = unread === 0 ? m.notices_title() : unread === 1 ? m.notices_one_new() : m.notices_new({ count: unread });
  return (
    <Link to="/notices" aria-label={label} className="relative inline-flex size-11 items-center justify-center rounded-field hover:bg-brand-tint">
      <Bell aria-hidden size={22} />
      {unread > 0 && (
        <span aria-hidden className="absolute top-0.5 right-0 min-w-5 rounded-full bg-brand px-1 text-center text-xs leading-5 font-bold text-on-brand">
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </Link>
  );
}
