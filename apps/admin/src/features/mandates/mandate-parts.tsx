import type { Mandate } from '@app/api-client';
import { Button, relativeDays, shortDate, signs, StatusBadge } from '@app/ui';
import { m } from '@texts';
import { mandateStateText, mandateTone } from './mandate-words.js';

/** In its last month: time to elect somebody, or the same person again. */
const endsSoon = ({ state, endedOn, to }: Mandate): boolean => state === 'active' && !endedOn && (Date.parse(to) - Date.now()) / 86_400_000 <= 30;

export function MandatePeriod({ mandate }: { mandate: Mandate }) {
  return (
    <>
      <span className="whitespace-nowrap tabular-nums">{m.mandate_from_to({ from: mandate.from, to: mandate.to })}</span>
      {endsSoon(mandate) && <div className="font-semibold text-waiting">{m.mandate_ends_soon({ when: relativeDays(mandate.to) })}</div>}
    </>
  );
}

export function MandateState({ mandate: { state, endedOn } }: { mandate: Mandate }) {
  return (
    <>
      <StatusBadge tone={mandateTone[state]} sign={state === 'active' ? signs.full : undefined}>
        {mandateStateText(state)}
      </StatusBadge>
      {endedOn && <div className="mt-0.5 text-muted">{m.mandate_ended_on({ day: shortDate(endedOn) })}</div>}
    </>
  );
}

interface EndButtonProps {
  mandate: Mandate;
  /** id of the name it is about. */
  describedBy: string;
  onEnd: (mandate: Mandate) => void;
  myAccountId?: string;
}

/** Nobody ends their own mandate, nor one that is over. */
export function EndButton({ mandate, describedBy, onEnd, myAccountId }: EndButtonProps) {
  const goesOn = mandate.state === 'active' || mandate.state === 'upcoming';
  if (!goesOn || mandate.accountId === myAccountId) return null;
  return (
    <Button kind="quiet" size="small" aria-describedby={describedBy} onPress={() => onEnd(mandate)}>
      {m.mandate_end()}
    </Button>
  );
}
