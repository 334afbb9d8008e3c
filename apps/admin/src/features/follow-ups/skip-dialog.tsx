import { Button, Dialog, RadioGroup } from '@app/ui';
import { m } from '@texts';
import { useState, type FormEvent } from 'react';
import { followUpTitle, skipReasons, type FollowUp, type SkipReason } from './follow-up.js';
import { reasonText } from './follow-up-words.js';

interface SkipDialogProps {
  followUp: FollowUp;
  pending: boolean;
  onSkip: (reason: SkipReason) => void;
  onClose: () => void;
}

/** A follow-up is skipped for a reason, never just away. */
export function SkipDialog({ followUp, pending, onSkip, onClose }: SkipDialogProps) {
  const [reason, setReason] = useState<SkipReason | ''>('');
  const [missing, setMissing] = useState(false);
  const skip = (event: FormEvent) => {
    event.preventDefault();
    setMissing(reason === '');
    if (reason) onSkip(reason);
  };
  return (
    <Dialog title={m.follow_up_skip_title()} isOpen onClose={onClose}>
      <form onSubmit={skip} className="space-y-4">
        <p>{followUpTitle(followUp)}</p>
        <RadioGroup
          label={m.follow_up_skip_why()}
          error={missing ? m.follow_up_skip_missing() : undefined}
          value={reason}
          onChange={setReason}
          options={skipReasons.map((value) => ({ value, label: reasonText(value) }))}
        />
        <Button type="submit" pending={pending}>
          {m.follow_up_skip()}
        </Button>
      </form>
    </Dialog>
  );
}
