/** One holder of a mandate in the case's unit (distance 0) or in one above it; a unit nobody serves has one row without a person. */
export interface Desk {
  distance: number;
  unitId: number;
  kind: string;
  dormant: boolean;
  accountId: string | null;
  name: string | null;
  /** Where the holder works. */
  workplaceId: string | null;
}

/** Why somebody must not have the case. */
export interface Conflicts {
  memberId: string;
  /** The manager in the register is also a rep. */
  managerAccountId?: string | null;
  /** The manager in the member's words: a name or a role. */
  managerName?: string | null;
  /** Reps the member has named. */
  excludedNames?: readonly string[];
  /** "Someone outside my workplace." */
  outsideWorkplace?: boolean;
  workplaceId?: string | null;
}

/** Names as people write them: case, spaces and punctuation do not tell people apart; å, ä and ö do. */
export function sameName(a: string, b: string): boolean {
  const plain = (name: string): string => name.normalize('NFC').toLocaleLowerCase('sv').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return plain(a) !== '' && plain(a) === plain(b);
}

/** The names in which the member has said who should not have the case. */
export const namedIn = ({ managerName, excludedNames = [] }: Pick<Conflicts, 'managerName' | 'excludedNames'>): string[] =>
  [...excludedNames, ...(managerName ? [managerName] : [])];

/** Everyone who is kept out of the case (jäv, and the member's own wish): the member, the manager, the named, the workplace's own reps. */
export function keptOutOf(desks: readonly Desk[], conflicts: Conflicts): string[] {
  const { managerAccountId, outsideWorkplace, workplaceId } = conflicts;
  const named = namedIn(conflicts);
  const holders = desks.filter((desk) =>
    named.some((name) => desk.name !== null && sameName(name, desk.name))
    || (outsideWorkplace && workplaceId && desk.workplaceId === workplaceId));
  const ids = [conflicts.memberId, managerAccountId, ...holders.map((desk) => desk.accountId)];
  return [...new Set(ids.filter((id): id is string => Boolean(id)))];
}

/** The nearest unit that is awake and has somebody who may take the case; null: nobody does, it goes to ST Direkt. */
export function deskFor(desks: readonly Desk[], keptOut: readonly string[], from = 0): number | null {
  const free = desks
    .filter((desk) => desk.distance >= from && !desk.dormant && desk.accountId !== null && !keptOut.includes(desk.accountId))
    .sort((a, b) => a.distance - b.distance);
  return free[0]?.unitId ?? null;
}
