/** What a promise is judged for: one talk, and so one case; or one workplace. */
export interface Subject {
  kind: 'case' | 'workplace';
  id: string;
  unitId: number;
}

/** The column of `checks` that names it. */
export const columnOf = ({ kind }: Pick<Subject, 'kind'>): string => `${kind}_id`;
