import type { Notice } from '@app/api-client';
import { linkStyle } from '@app/ui';
import { m } from '@texts';
import { Link } from '@tanstack/react-router';
import { noticeText } from './notice-words.js';

interface NoticeLineProps {
  notice: Notice;
  at: string;
  onRead: (notice: Notice) => void;
}

/** Unread ones by a dot, a word for the ear and heavier type. Following it is reading it. */
export function NoticeLine({ notice, at, onRead }: NoticeLineProps) {
  const text = noticeText(notice.kind);
  if (!text) return null;
  const unread = notice.readAt === null;
  return (
    <li className={`flex items-start gap-3 px-4 py-3 ${unread ? 'bg-brand-tint' : ''}`}>
      <span aria-hidden className={`mt-2 size-2.5 shrink-0 rounded-full ${unread ? 'bg-brand' : ''}`} />
      <div className="min-w-0 flex-1">
        <p className={unread ? 'font-semibold' : ''}>
          {unread && <span className="sr-only">{m.notices_new()} </span>}
          {text}
          {notice.caseId && notice.caseNumber && (
            <>
              {' '}
              <Link to="/cases/$id" params={{ id: notice.caseId }} onClick={() => onRead(notice)} className={linkStyle}>
                {notice.caseNumber}
              </Link>
            </>
          )}
        </p>
        <p className="text-sm text-muted">
          <time dateTime={notice.at}>{at}</time>
        </p>
      </div>
      {unread && (
        <button
          type="button"
          onClick={() => onRead(notice)}
          aria-label={m.notices_read_one({ notice: `${text} ${notice.caseNumber ?? ''}` })}
          className="min-h-8 shrink-0 rounded-field px-2 text-sm text-link underline underline-offset-3"
        >
          {m.notices_read()}
        </button>
      )}
    </li>
  );
}
