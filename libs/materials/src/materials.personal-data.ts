/** Where this room keeps what is about a person, and what it is. */
export const materialsPersonalData = [
  { table: 'materials', column: 'confirmed_by', what: 'who at the employer confirmed the material, by role' },
] as const;
