import { Message, Note } from '@app/ui';
import { m } from '@texts';
import type { CaseDetail } from '../../case.js';
import { Composer } from './composer.js';
import { Opening } from './opening.js';
import { thread } from './thread.js';

/** What has been written, in order: messages to the sides, internal notes in their own dress, and the place to write below. */
export function Conversation({ detail }: { detail: CaseDetail }) {
  return (
    <div className="space-y-4">
      <Opening detail={detail} />
      {thread(detail).map((item) =>
        item.kind === 'note' ? (
          <Note key={item.id} author={item.authorName ?? m.role_rep()} at={item.at}>
            {item.text}
          </Note>
        ) : (
          <Message
            key={item.id}
            own={item.side === 'rep'}
            at={item.at}
            author={item.side === 'member' ? (item.authorName ?? detail.memberName) : m.case_message_from({ name: item.authorName ?? m.role_rep() })}
          >
            {item.text}
          </Message>
        ),
      )}
      <Composer detail={detail} />
    </div>
  );
}
