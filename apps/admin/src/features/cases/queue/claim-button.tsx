import { Button } from '@app/ui';
import { m } from '@texts';
import type { CaseRow } from '../case.js';

/** Says the number too, so that a list of buttons can be told apart by ear. */
export function ClaimButton({ row, onClaim, className = '' }: { row: CaseRow; onClaim: (row: CaseRow) => void; className?: string }) {
  return (
    <Button
      kind="secondary"
      size="small"
      aria-label={m.queue_claim_number({ number: row.number })}
      className={`relative z-1 ${className}`}
      onPress={() => onClaim(row)}
    >
      {m.queue_claim()}
    </Button>
  );
}
