/** What the log is narrowed to. Ids and numbers only: names never stand in an address. */
export interface AuditSearch {
  caseNumber?: string;
  accountId?: string;
  name?: string;
  from?: string;
  to?: string;
}

const forms: Record<keyof AuditSearch, RegExp> = {
  caseNumber: /^ST-20\d{2}-\d{5,9}$/,
  accountId: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  name: /^[a-z-]{1,40}\.[a-z-]{1,40}$/,
  from: /^\d{4}-\d\d-\d\d$/,
  to: /^\d{4}-\d\d-\d\d$/,
};
const keys = Object.keys(forms) as (keyof AuditSearch)[];

/** Keeps what can be asked for, and leaves out the rest of an address. */
export const auditSearch = (search: Record<string, unknown>): AuditSearch =>
  Object.fromEntries(keys.flatMap((key) => (typeof search[key] === 'string' && forms[key].test(search[key]) ? [[key, search[key]]] : [])));

/** A case number as people write it: ST-2026-00123, st 2026 123, 2026-00123. Null for what is none. */
export function readCaseNumber(text: string): string | null {
  const [, year, number] = /^(?:st)?[\s-]*(20\d{2})[\s-]+(\d{1,9})$/i.exec(text.trim()) ?? [];
  return year && number ? `ST-${year}-${number.padStart(5, '0')}` : null;
}
