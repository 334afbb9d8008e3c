import type { AuditPerson } from '@app/api-client';
import { linkStyle } from '@app/ui';
import { m } from '@texts';
import { Link } from '@tanstack/react-router';
import { roleName } from '../../app/sign-in/role-name.js';
import type { AuditSearch } from './audit-search.js';

const roles: Record<string, () => string> = {
  member: m.audit_role_member,
  staff: m.audit_role_staff,
  system: m.audit_role_system,
  'sign-in': m.audit_role_sign_in,
};

/** Somebody by name and role; the name leads to all that they have done. */
export function AuditWho({ by, search }: { by: AuditPerson; search: AuditSearch }) {
  const role = roles[by.role]?.() ?? roleName(by.role);
  if (!by.accountId) return role;
  const name = by.name ?? m.audit_protected();
  return (
    <>
      <Link to="/audit" search={{ ...search, accountId: by.accountId }} aria-label={m.audit_by_person({ name })} className={`${linkStyle} inline-block py-1 font-semibold`}>
        {name}
      </Link>
      <div className="text-muted">{role}</div>
    </>
  );
}
