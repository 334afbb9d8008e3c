import { m } from '@texts';

/** A role's name; one that this version does not know is shown as it is. */
export function roleName(role: string): string {
  const names: Record<string, () => string> = {
    rep: m.role_rep,
    'unit-lead': m.role_unit_lead,
    direkt: m.role_direkt,
    dpo: m.role_dpo,
    admin: m.role_admin,
  };
  return names[role]?.() ?? role;
}
