import { Message } from '@app/ui';
import { m } from '@texts';
import type { MyCase } from '../my-case.js';
import { Composer } from './composer.js';

/** Between the member and the rep. */
export function Conversation({ it, onChanged }: { it: MyCase; onChanged: (changed: MyCase) => void }) {
  const mayWrite = it.actions.includes('message');
  const closed = it.state === 'withdrawn' ? m.messages_withdrawn() : m.messages_closed();
  return (
    <section aria-labelledby="conversation">
      <h2 id="conversation" className="text-xl">
        {m.messages_title()}
      </h2>
      {it.messages.length === 0 && <p className="mt-2 text-muted">{mayWrite ? m.messages_none() : m.messages_never()}</p>}
      <ol className="mt-4 space-y-3">
        {it.messages.map((message) => (
          <li key={message.id}>
            <Message own={message.side === 'member'} author={message.side === 'member' ? m.you() : (message.authorName ?? m.your_rep_unnamed())} at={message.at}>
              {message.text}
            </Message>
          </li>
        ))}
      </ol>
      {mayWrite ? <Composer it={it} onSent={onChanged} /> : <p className="mt-4 text-muted">{closed}</p>}
    </section>
  );
}
