import { findAccounts, listAccounts } from '@app/api-client';
import { EmptyState, localized, number, PageTitle, QueryState, TextField } from '@app/ui';
import { m } from '@texts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Users } from 'lucide-react';
import { useState } from 'react';
import { useSettled } from '../../app/use-settled.js';
import { AccountsTable } from './accounts-table.js';

// The server answers with no more at a time.
const most = 200;

/** Who can sign in as staff, for the administrator: no members, and nothing of any case. */
export const AccountsPage = localized(function Accounts() {
  const [words, setWords] = useState('');
  const search = useSettled(words.trim(), 400);
  const query = useQuery({
    queryKey: ['accounts', search],
    queryFn: ({ signal }) => (search ? findAccounts({ body: { search }, signal }) : listAccounts({ signal })),
    placeholderData: keepPreviousData,
  });
  return (
    <div className="max-w-6xl">
      <PageTitle>{m.nav_accounts()}</PageTitle>
      <p className="mt-1 text-muted">{m.accounts_lead()}</p>
      <div role="search" aria-label={m.nav_accounts()} className="mt-4 mb-5 max-w-md">
        <TextField
          type="search"
          label={m.accounts_search()}
          value={words}
          maxLength={100}
          autoComplete="off"
          onChange={(event) => setWords(event.target.value)}
        />
      </div>
      <QueryState query={query} lines={8}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={m.accounts_none()} icon={<Users aria-hidden size={32} />}>
              {m.accounts_none_text()}
            </EmptyState>
          ) : (
            <>
              <p role="status" className="mb-2 text-sm text-muted">
                {items.length >= most
                  ? m.accounts_most({ count: number(most) })
                  : items.length === 1 ? m.accounts_one() : m.accounts_count({ count: number(items.length) })}
              </p>
              <AccountsTable accounts={items} />
            </>
          )
        }
      </QueryState>
    </div>
  );
});
