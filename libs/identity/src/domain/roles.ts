export const ROLES = ['member', 'rep', 'unit-lead', 'direkt', 'dpo', 'admin'] as const;
/** A rep's and a unit lead's role holds in the units and on the days of their mandates; the others hold everywhere. */
export type Role = (typeof ROLES)[number];

const EVERYBODY = ['me.read', 'me.edit', 'notice.read', 'material.read'] as const;

/** A member's own things: which ones is decided row by row. */
const MEMBER = ['my-case.read', 'my-case.ask', 'my-case.act', 'my-preparation.edit', 'my-talk.tell', 'my-data.export'] as const;

const CASE_WORK = [
  'case.read', 'case.claim', 'case.message', 'case.note', 'case.wait', 'case.resolve', 'case.close', 'case.reopen', 'case.edit-facts',
  'case.transfer', 'talk.judge', 'follow-up.read', 'follow-up.do', 'workplace.read',
] as const;
const REP = [...CASE_WORK, 'workplace.edit', 'manager.edit', 'material.edit', 'data-rules.confirm'] as const;
const UNIT_LEAD = [...REP, 'case.assign', 'workload.read', 'mandate.read', 'mandate.appoint', 'mandate.end'] as const;
const DIREKT = [...CASE_WORK, 'case.assign', 'case.send-back', 'case.take-by-phone', 'report.read', 'data-rules.confirm'] as const;

/** No case content: reads who did what, and decides about people's own data. */
const DPO = ['audit.read', 'privacy-request.read', 'privacy-request.decide', 'retention.read', 'incident.edit'] as const;

/** No case content: runs the installation. */
const ADMIN = [
  'account.read', 'account.edit', 'unit.read', 'unit.edit', 'settings.edit', 'operations.read', 'criteria.edit', 'plan.edit',
] as const;

export type Permission =
  (typeof EVERYBODY | typeof MEMBER | typeof UNIT_LEAD | typeof DIREKT | typeof DPO | typeof ADMIN)[number];

/** The one table of who may do what: drives the guard on every route and what the web apps show. */
export const PERMISSIONS: Record<Role, readonly Permission[]> = {
  member: [...EVERYBODY, ...MEMBER],
  rep: [...EVERYBODY, ...REP],
  'unit-lead': [...EVERYBODY, ...UNIT_LEAD],
  direkt: [...EVERYBODY, ...DIREKT],
  dpo: [...EVERYBODY, ...DPO],
  admin: [...EVERYBODY, ...ADMIN],
};

/** Everything these roles together allow, each once, in a fixed order. */
export function permissionsOf(roles: readonly Role[]): Permission[] {
  return [...new Set(roles.flatMap((role) => PERMISSIONS[role]))].sort();
}

export function may(roles: readonly Role[], permission: Permission): boolean {
  return roles.some((role) => PERMISSIONS[role].includes(permission));
}

/** Staff see other people's cases or run the system: they sign in with two factors and use the staff admin. */
export function isStaff(roles: readonly Role[]): boolean {
  return roles.some((role) => role !== 'member');
}
