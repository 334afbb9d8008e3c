import type { HelpRequestContent } from './draft.js';

type Field = keyof HelpRequestContent;

export interface Merged {
  content: HelpRequestContent;
  /** Changed in both places, to different things: what is written here is kept. */
  clashes: Field[];
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** Two devices have written in one draft. Each keeps what only it has changed, seen from `base`, the last they had in common. */
export function mergeDrafts(base: HelpRequestContent, here: HelpRequestContent, there: HelpRequestContent): Merged {
  const fields = [...new Set([...Object.keys(here), ...Object.keys(there)])] as Field[];
  const content: Record<string, unknown> = {};
  const clashes: Field[] = [];
  for (const field of fields) {
    const changedHere = !same(here[field], base[field]);
    content[field] = changedHere ? here[field] : there[field];
    if (changedHere && !same(there[field], base[field]) && !same(here[field], there[field])) clashes.push(field);
  }
  return { content: content as HelpRequestContent, clashes };
}

export const sameDraft = (one: HelpRequestContent, other: HelpRequestContent): boolean =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].every((field) => same(one[field as Field], other[field as Field]));
