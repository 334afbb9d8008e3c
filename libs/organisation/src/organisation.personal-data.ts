/** Where this room keeps what is about a person, and what it is. */
export const organisationPersonalData = [
  { table: 'mandates', column: 'account_id', what: 'who is elected to what, and when' },
  { table: 'mandates', column: 'appointed_by', what: 'who appointed them' },
  { table: 'managers', column: 'name', what: 'a manager\'s name, where it is needed', readable: ['name'] },
  { table: 'managers', column: 'account_id', what: 'that a manager is also a rep' },
  { table: 'managers', column: 'role_title', what: 'a manager\'s role', readable: ['register'] },
  { table: 'trainings', column: 'manager_id', what: 'what trainings a manager has' },
  { table: 'trainings', column: 'course', what: 'a course\'s name, as somebody wrote it', readable: ['register'] },
  { table: 'trainings', column: 'provider', what: 'who gives the course, as somebody wrote it', readable: ['register'] },
  { table: 'workplaces', column: 'name', what: 'an office\'s name, as somebody wrote it', readable: ['register'] },
  { table: 'workplaces', column: 'city', what: 'where the office is, as somebody wrote it', readable: ['register'] },
  { table: 'mandate_news', column: 'mandate_id', what: 'what has been told about a mandate\'s end' },
] as const;
