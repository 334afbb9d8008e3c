/** What can be wrong with the chain. */
export const FAULT_KINDS = [
  'altered', 'moved', 'missing', 'inserted', 'cut-short', 'rewritten', 'head-row', 'head-file', 'other-chain', 'not-sealing', 'unsealed-column',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

export interface Fault {
  kind: FaultKind;
  /** Where in the chain; null where it is about no one place. */
  position: number | null;
  eventId: string | null;
}

/** For whoever runs the check, in English as all of the product's own talk. */
export const FAULT_WORDS: Record<FaultKind, string> = {
  altered: 'the event, or its seal, is not what was sealed here',
  moved: 'the event was sealed at another place',
  missing: 'an event, or its seal, is gone',
  inserted: 'an event stands in the log without having been sealed or waiting for it',
  'cut-short': 'the chain ends before a head that was written down',
  rewritten: 'the chain says something else than a head that was written down outside the database',
  'head-row': 'the chain ends elsewhere than its own record of its end',
  'head-file': 'a line of the head file has been damaged',
  'other-chain': 'the head file was written for another chain, or the chain was exchanged',
  'not-sealing': 'the trigger that leaves new events to be sealed is off or gone',
  'unsealed-column': 'the event log has other columns than those that are sealed',
};

/** Counts them all and keeps the first few: a chain that is broken everywhere must not fill the memory. */
export class Faults {
  private readonly found: Fault[] = [];
  count = 0;

  add(kind: FaultKind, position: number | null = null, eventId: string | null = null): void {
    this.count += 1;
    if (this.found.length < 100) this.found.push({ kind, position, eventId });
  }

  /** In the order of the chain; what is about no one place comes last. */
  get first(): Fault[] {
    return [...this.found].sort((a, b) => (a.position ?? Infinity) - (b.position ?? Infinity));
  }
}
