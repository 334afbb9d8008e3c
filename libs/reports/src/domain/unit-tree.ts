export interface Place { id: number; parentId: number | null }

/** The union's units as numbered places. What lies in a unit but in none below it is a place of its own, which no table shows. */
export interface UnitTree {
  /** The unit's id; null for what lies in the unit above alone. */
  units: readonly (number | null)[];
  /** The place above; -1 at the top. */
  above: readonly number[];
  below: readonly (readonly number[])[];
  placeOf: ReadonlyMap<number, number>;
  /** From the leaves to the top. */
  upwards: readonly number[];
}

export function treeOf(places: readonly Place[]): UnitTree {
  const ids = new Set(places.map(({ id }) => id));
  const childrenOf = new Map<number | null, number[]>();
  for (const { id, parentId } of places) {
    const parent = parentId !== null && ids.has(parentId) ? parentId : null;
    childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), id]);
  }
  const units: (number | null)[] = [];
  const above: number[] = [];
  const below: number[][] = [];
  const add = (unit: number | null, parent: number): number => {
    const place = units.push(unit) - 1;
    above.push(parent);
    below.push([]);
    if (parent >= 0) below[parent]!.push(place);
    const children = unit === null ? [] : childrenOf.get(unit) ?? [];
    for (const child of children) add(child, place);
    if (children.length) add(null, place);
    return place;
  };
  for (const top of childrenOf.get(null) ?? []) add(top, -1);
  const placeOf = new Map(units.flatMap((unit, place) => (unit === null ? [] : [[unit, place] as const])));
  return { units, above, below, placeOf, upwards: units.map((_, place) => units.length - 1 - place) };
}
