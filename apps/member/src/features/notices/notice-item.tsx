import type { Notice } from '@app/api-client';
import { dateAndTime } from '@app/ui';
import { m } from '@texts';
import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { noticeText } from './notice-words.js';

export function NoticeItem({ notice, onOpen }: { notice: Notice; onOpen: () => void }) {
  const fresh = notice.readAt === null;
  return (
    <li className="relative flex items-start gap-3 py-3 pr-8 hover:bg-brand-tint">
      <span aria-hidden className={`mt-2 size-2.5 shrink-0 rounded-full ${fresh ? 'bg-brand' : ''}`} />
      <div className="min-w-0">
        <p className={fresh ? 'font-semibold' : ''}>
          {fresh && <span className="sr-only">{m.notice_fresh()} </span>}
          {notice.caseId ? (
            <Link
              to={notice.kind === 'how-did-it-go' ? '/cases/$caseId/how-did-it-go' : '/cases/$caseId'}
              params={{ caseId: notice.caseId }}
              onClick={onOpen}
              className="rounded-xs after:absolute after:inset-0"
            >
              {noticeText(notice.kind)}
            </Link>
          ) : (
            noticeText(notice.kind)
          )}
        </p>
        <p className="text-sm text-muted">
          {notice.caseNumber && <>{notice.caseNumber} · </>}
          <time dateTime={notice.at}>{dateAndTime(notice.at)}</time>
        </p>
      </div>
      {notice.caseId && <ChevronRight aria-hidden size={20} className="absolute inset-y-0 right-1 my-auto text-muted" />}
    </li>
  );
}
