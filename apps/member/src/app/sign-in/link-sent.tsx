import { Button, PageTitle, PlainLink } from '@app/ui';
import { m } from '@texts';
import { MailCheck } from 'lucide-react';
import { DemonstrationMailboxLink } from './demonstration-mailbox-link.js';

/** Says the same whether the address is known or not. */
export function LinkSent({ email, onAgain }: { email: string; onAgain: () => void }) {
  return (
    <>
      <MailCheck aria-hidden size={44} className="mb-3 text-brand" />
      <PageTitle>{m.sign_in_sent_title()}</PageTitle>
      <div role="status" className="mt-4 space-y-3">
        <p>{m.sign_in_sent_text({ email })}</p>
        <p>{m.sign_in_sent_time()}</p>
      </div>
      <DemonstrationMailboxLink />
      <h2 className="mt-8 text-lg">{m.sign_in_sent_help_title()}</h2>
      <p className="mt-1">
        {m.sign_in_sent_help_text()} <PlainLink href="tel:+46771555444">0771-555 444</PlainLink>.
      </p>
      <Button kind="secondary" className="mt-6" onPress={onAgain}>
        {m.sign_in_other_address()}
      </Button>
    </>
  );
}
