import { Button } from '@app/ui';
import { m } from '@texts';
import { Check, CornerUpLeft } from 'lucide-react';
import { useState } from 'react';
import type { FollowUp } from './follow-up.js';
import { MoveDialog } from './move-dialog.js';
import { SkipDialog } from './skip-dialog.js';
import { undo, useFollowUpVerbs } from './use-follow-up-verbs.js';

/** What the server says can be done with it now. */
export function FollowUpButtons({ followUp, describedBy }: { followUp: FollowUp; describedBy: string }) {
  const [asking, ask] = useState<'skip' | 'move' | null>(null);
  const { pending, finish, skip } = useFollowUpVerbs(followUp);
  const { actions } = followUp;
  const close = () => ask(null);
  if (actions.length === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      {actions.includes('do') && (
        <Button kind="secondary" size="small" icon={<Check aria-hidden size={16} />} pending={pending} aria-describedby={describedBy} onPress={() => void finish()}>
          {m.follow_up_finish()}
        </Button>
      )}
      {actions.includes('reschedule') && (
        <Button kind="quiet" size="small" aria-describedby={describedBy} onPress={() => ask('move')}>
          {m.follow_up_move()}
        </Button>
      )}
      {actions.includes('skip') && (
        <Button kind="quiet" size="small" aria-describedby={describedBy} onPress={() => ask('skip')}>
          {m.follow_up_skip()}
        </Button>
      )}
      {actions.includes('undo') && (
        <Button kind="quiet" size="small" icon={<CornerUpLeft aria-hidden size={16} />} aria-describedby={describedBy} onPress={() => void undo(followUp.id)}>
          {m.follow_up_take_back()}
        </Button>
      )}
      {asking === 'move' && <MoveDialog followUp={followUp} onClose={close} />}
      {asking === 'skip' && (
        <SkipDialog followUp={followUp} pending={pending} onSkip={(reason) => void skip(reason).then((done) => done && close())} onClose={close} />
      )}
    </div>
  );
}
