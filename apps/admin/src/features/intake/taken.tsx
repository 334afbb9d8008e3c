import { Button, Card, dateAndTime, linkStyle, Notice } from '@app/ui';
import { m } from '@texts';
import { Link } from '@tanstack/react-router';
import type { HelpRequestSent } from './intake.js';

/** What to say to the member before hanging up. */
export function Taken({ sent, onAnother }: { sent: HelpRequestSent; onAnother: () => void }) {
  return (
    <div className="max-w-xl space-y-5">
      <Card tone="tint">
        <p className="text-sm text-muted">{m.intake_number()}</p>
        <p className="text-3xl font-semibold tabular-nums">{sent.number}</p>
      </Card>
      <Notice kind="info" title={m.intake_say()}>
        <p>{m.intake_say_number()}</p>
        <p>{m.intake_say_answer({ when: dateAndTime(sent.answerBy) })}</p>
      </Notice>
      <div className="flex flex-wrap items-center gap-4">
        <Button onPress={onAnother}>{m.intake_another()}</Button>
        <Link to="/cases" className={linkStyle}>
          {m.intake_to_queue()}
        </Link>
      </div>
    </div>
  );
}
