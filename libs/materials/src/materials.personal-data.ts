/** Where this room keeps what is about a person, and what it is. */
export const materialsPersonalData = [
  { table: 'materials', column: 'confirmed_by', what: 'who at the employer confirmed the material, by role', readable: ['register'] },
  { table: 'materials', column: 'title', what: 'free text about an office\'s material: nobody is asked for there', readable: ['register'] },
  { table: 'materials', column: 'edition', what: 'free text about an office\'s material', readable: ['register'] },
  { table: 'materials', column: 'place', what: 'where at the office it is found', readable: ['register'] },
] as const;
