const names = new Set<string>();

/** A room names its events here; recording or hearing of any other stops the boot or the verb. */
export function defineEvents<const N extends string>(...own: N[]): readonly N[] {
  for (const name of own) names.add(name);
  return own;
}

export const isEvent = (name: string): boolean => names.has(name);
