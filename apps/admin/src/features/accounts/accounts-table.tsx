import type { AccountRow } from '@app/api-client';
import { Card, cellStyle, headCellStyle, Table } from '@app/ui';
import { m } from '@texts';
import { AccountMandates, AccountState, rolesText } from './account-parts.js';

/** Accounts as rows; on a phone as cards. */
export function AccountsTable({ accounts }: { accounts: readonly AccountRow[] }) {
  const heads = [m.accounts_name(), m.accounts_roles(), m.accounts_mandates(), m.accounts_state()];
  return (
    <>
      <div className="max-lg:hidden">
        <Table caption={m.nav_accounts()}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col" className={headCellStyle}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {accounts.map((account) => (
              <tr key={account.id}>
                <th scope="row" className={`${cellStyle} font-normal`}>
                  <span className="font-semibold">{account.name}</span>
                  <div className="text-muted">{account.email}</div>
                </th>
                <td className={cellStyle}>{rolesText(account)}</td>
                <td className={cellStyle}>
                  <AccountMandates mandates={account.mandates} />
                </td>
                <td className={cellStyle}>
                  <AccountState state={account.state} />
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
      <ul className="space-y-3 lg:hidden" aria-label={m.nav_accounts()}>
        {accounts.map((account) => (
          <Card as="li" key={account.id}>
            <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
              <div className="min-w-0">
                <p className="font-semibold">{account.name}</p>
                <p className="text-sm break-words text-muted">{account.email}</p>
              </div>
              <AccountState state={account.state} />
            </div>
            <p className="mt-2 text-sm">{rolesText(account)}</p>
            <div className="mt-1 text-sm">
              <AccountMandates mandates={account.mandates} />
            </div>
          </Card>
        ))}
      </ul>
    </>
  );
}
