export const ROLES = ['member', 'rep', 'unit-lead', 'direkt', 'dpo', 'admin'] as const;
/** A rep's and a unit lead's role holds in the units and on the days of their mandates; the others hold everywhere. */
export type Role = (typeof ROLES)[number];

/** A member's own things, in the member portal: which rows is decided row by row. */
const MEMBER = ['me.read', 'me.ask', 'me.message', 'me.change'] as const;

/** What every staff member may do about their own session, whatever their roles are today. */
const SIGNED_IN = ['session'] as const;

const CASE_WORK = [
  'case.read', 'case.claim', 'case.work', 'promise.judge', 'follow-up.work', 'workplace.read', 'report.read',
  'notice.read', 'unit.read',
] as const;
const REP = [...CASE_WORK, 'workplace.change', 'material.read', 'material.change'] as const;
const UNIT_LEAD = [...REP, 'case.assign', 'mandate.read', 'mandate.appoint'] as const;
const DIREKT = [...CASE_WORK, 'case.assign', 'case.intake', 'member.find'] as const;

/** No case content: reads who did what. */
const DPO = ['audit.read'] as const;

/** No case content: runs the installation. */
const ADMIN = ['account.read', 'unit.read', 'mail.health'] as const;

export type Permission =
  (typeof MEMBER | typeof SIGNED_IN | typeof UNIT_LEAD | typeof DIREKT | typeof DPO | typeof ADMIN)[number];

/** The one table of who may do what: drives the guard on every route and what the web apps show. */
export const PERMISSIONS: Record<Role, readonly Permission[]> = {
  member: MEMBER,
  rep: [...SIGNED_IN, ...REP],
  'unit-lead': [...SIGNED_IN, ...UNIT_LEAD],
  direkt: [...SIGNED_IN, ...DIREKT],
  dpo: [...SIGNED_IN, ...DPO],
  admin: [...SIGNED_IN, ...ADMIN],
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

/** Which of the two web apps, and so which session, a permission belongs to. */
export function audienceOf(permission: Permission): 'member' | 'staff' {
  return permission.startsWith('me.') ? 'member' : 'staff';
}
