/** Where a case stands, as the one who tells its story needs to know. */
export interface Standing {
  state: string; repId: string | null; queueUnitId: number; keptOut: string[]; talkDate: string | null; version: number; workplaceId: string | null;
}
