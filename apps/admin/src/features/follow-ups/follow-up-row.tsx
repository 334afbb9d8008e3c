import { dateAndTime, relativeDays, signs, StatusBadge } from '@app/ui';
import { m } from '@texts';
import { useId, type ReactNode } from 'react';
import { FollowUpButtons } from './follow-up-buttons.js';
import { followUpTitle, isOpen, type FollowUp } from './follow-up.js';
import { ownerText, reasonText, stateText, stateTone } from './follow-up-words.js';

/** One follow-up: what, when, who, how it stands and what can be done. `about` says which case, where that is not given. */
export function FollowUpRow({ followUp, about }: { followUp: FollowUp; about?: ReactNode }) {
  const { state, dueAt, doneAt, owner, touched, skipReason, kind } = followUp;
  const title = useId();
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3">
      <div className="min-w-0 flex-[1_1_16rem]">
        <p id={title} className={isOpen(followUp) ? 'font-semibold' : 'text-muted'}>
          {followUpTitle(followUp)}
        </p>
        {about}
        <p className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-muted">
          <StatusBadge tone={stateTone[state]} sign={state === 'skipped' ? signs.skip : undefined}>
            {stateText(state)}
          </StatusBadge>
          {isOpen(followUp) ? (
            <span>
              <time dateTime={dueAt}>{dateAndTime(dueAt)}</time> ({relativeDays(dueAt)})
            </span>
          ) : (
            doneAt && <time dateTime={doneAt}>{dateAndTime(doneAt)}</time>
          )}
          {skipReason && <span>{reasonText(skipReason)}</span>}
          {owner !== 'rep' && <span>{ownerText(owner)}</span>}
          {isOpen(followUp) && touched && kind !== 'own' && <span>{m.follow_up_touched()}</span>}
        </p>
      </div>
      <FollowUpButtons followUp={followUp} describedBy={title} />
    </li>
  );
}
