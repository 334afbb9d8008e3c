import type { CaseDetail, CaseMessage, CaseNote } from '../../case.js';

export type ThreadItem = (CaseMessage & { kind: 'message' }) | (CaseNote & { kind: 'note' });

/** Messages and notes in the order they were written. */
export function thread({ messages, notes }: Pick<CaseDetail, 'messages' | 'notes'>): ThreadItem[] {
  const items: ThreadItem[] = [
    ...messages.map((message) => ({ ...message, kind: 'message' as const })),
    ...notes.map((note) => ({ ...note, kind: 'note' as const })),
  ];
  return items.sort((a, b) => a.at.localeCompare(b.at));
}
