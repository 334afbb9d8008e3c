import { asProblem, request, type Problem } from '@app/api-client';
import { FormError, localized, Notice, PageTitle, QueryState } from '@app/ui';
import { m } from '@texts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { signedIn } from '../me.js';
import { NotFoundPage } from '../not-found-page.js';
import { demonstrationPeople } from './demonstration.js';
import { takeReturn } from './return-path.js';

/** One press signs in as one of the invented people. */
export const DemonstrationPage = localized(function Demonstration() {
  const people = useQuery(demonstrationPeople);
  const navigate = useNavigate();
  const [problem, setProblem] = useState<Problem | null>(null);
  const enter = async (accountId: string) => {
    try {
      await request('POST', '/api/demonstration/sign-in', { body: { accountId, audience: 'member' } });
      await signedIn();
      await navigate({ href: takeReturn() });
    } catch (error) {
      setProblem(asProblem(error));
    }
  };
  if (people.data === null) return <NotFoundPage />;
  return (
    <>
      <PageTitle>{m.demo_page_title()}</PageTitle>
      <div className="mt-4 mb-6">
        <Notice title={m.demo_invented_title()}>
          <p>{m.demo_invented_text()}</p>
        </Notice>
      </div>
      <FormError problem={problem} />
      <QueryState query={people}>
        {(items) => (
          <ul className="divide-y divide-line rounded-card border border-line">
            {(items ?? []).map((person) => (
              <li key={person.accountId}>
                <button
                  type="button"
                  onClick={() => void enter(person.accountId)}
                  className="flex min-h-14 w-full items-center justify-between gap-3 px-4 py-2 text-left hover:bg-brand-tint"
                >
                  <span>
                    <span className="block font-semibold">{person.name}</span>
                    <span className="block text-sm text-muted">{person.place}</span>
                  </span>
                  <ChevronRight aria-hidden size={20} className="shrink-0 text-brand" />
                </button>
              </li>
            ))}
          </ul>
        )}
      </QueryState>
    </>
  );
});
