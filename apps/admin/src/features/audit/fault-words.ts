import type { ChainCheck } from '@app/api-client';
import { m } from '@texts';

const words: Record<string, () => string> = {
  altered: m.audit_fault_altered,
  moved: m.audit_fault_moved,
  missing: m.audit_fault_missing,
  inserted: m.audit_fault_inserted,
  'cut-short': m.audit_fault_cut_short,
  rewritten: m.audit_fault_rewritten,
  'head-row': m.audit_fault_end,
  'head-file': m.audit_fault_outside,
  'other-chain': m.audit_fault_outside,
};

/** What is wrong, and where in the chain when it is at one place. */
export function faultText({ firstFault, firstFaultAt }: ChainCheck): string {
  const fault = (words[firstFault ?? ''] ?? m.audit_fault_log)();
  return firstFaultAt === null ? fault : m.audit_chain_at({ fault, position: firstFaultAt });
}
