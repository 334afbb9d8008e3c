import type { AccountRow } from '@app/api-client';
import { signs, StatusBadge, type StatusTone } from '@app/ui';
import { m } from '@texts';
import { roleName } from '../../app/sign-in/role-name.js';

export const rolesText = ({ roles }: AccountRow): string => [...roles].sort().map(roleName).join(', ');

const states: Record<AccountRow['state'], { text: () => string; tone: StatusTone }> = {
  active: { text: m.accounts_active, tone: 'progress' },
  invited: { text: m.accounts_invited, tone: 'new' },
  disabled: { text: m.accounts_disabled, tone: 'done' },
};

export function AccountState({ state }: Pick<AccountRow, 'state'>) {
  return (
    <StatusBadge tone={states[state].tone} sign={state === 'active' ? signs.full : undefined}>
      {states[state].text()}
    </StatusBadge>
  );
}

export function AccountMandates({ mandates }: Pick<AccountRow, 'mandates'>) {
  if (mandates.length === 0) return <span className="text-muted">{m.accounts_no_mandate()}</span>;
  return (
    <ul>
      {mandates.map(({ unitId, unitName, role, to }) => (
        <li key={`${unitId}-${role}`}>{m.accounts_until({ unit: unitName, role: roleName(role).toLowerCase(), day: to })}</li>
      ))}
    </ul>
  );
}
