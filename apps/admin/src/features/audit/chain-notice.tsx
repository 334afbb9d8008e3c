import type { ChainState } from '@app/api-client';
import { dateAndTime, Notice, number } from '@app/ui';
import { m } from '@texts';
import { faultText } from './fault-words.js';

// The worker seals every other second; what has waited for minutes nobody seals.
const long = 2 * 60_000;

/** Whether the log can be trusted: sealed, and verified when. */
export function ChainNotice({ state: { position, sealedAt, waiting, check } }: { state: ChainState }) {
  const stuck = waiting > 0 && (!sealedAt || Date.now() - Date.parse(sealedAt) > long);
  return (
    <div className="space-y-3">
      {check === null && (
        <Notice title={m.audit_chain_unchecked()}>{m.audit_chain_unchecked_text({ count: number(position) })}</Notice>
      )}
      {check?.whole && (
        <Notice kind="done" title={m.audit_chain_whole()}>
          {m.audit_chain_whole_text({ count: number(check.position), until: dateAndTime(check.sealedAt ?? check.at), at: dateAndTime(check.at) })}
        </Notice>
      )}
      {check && !check.whole && (
        <Notice kind="warning" title={m.audit_chain_broken()}>
          {m.audit_chain_broken_text({ at: dateAndTime(check.at), count: number(check.faults), fault: faultText(check) })}
        </Notice>
      )}
      {stuck && <Notice kind="warning" title={m.audit_chain_stuck()}>{m.audit_chain_stuck_text({ count: number(waiting) })}</Notice>}
    </div>
  );
}
