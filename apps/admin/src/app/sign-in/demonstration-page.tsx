import { asProblem, request, type Problem } from '@app/api-client';
import { FormError, localized, Notice, PageTitle, QueryState } from '@app/ui';
import { m } from '@texts';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { NotFoundPage } from '../not-found-page.js';
import { signedIn } from '../session.js';
import { demonstrationPeople } from './demonstration.js';
import { roleName } from './role-name.js';

const order = ['rep', 'unit-lead', 'direkt', 'dpo', 'admin'];

/** One press signs in as one of the invented people, grouped by role. */
export const DemonstrationPage = localized(function Demonstration() {
  const people = useQuery(demonstrationPeople);
  const router = useRouter();
  const [problem, setProblem] = useState<Problem | null>(null);
  const enter = async (accountId: string) => {
    try {
      await request('POST', '/api/demonstration/sign-in', { body: { accountId, audience: 'staff' } });
      await signedIn();
      await router.navigate({ to: '/', replace: true });
    } catch (error) {
      setProblem(asProblem(error));
    }
  };
  if (people.data === null) return <NotFoundPage />;
  return (
    <>
      <PageTitle className="text-2xl">{m.demo_page_title()}</PageTitle>
      <div className="mt-4">
        <Notice title={m.demo_invented_title()}>
          <p>{m.demo_invented_text()}</p>
        </Notice>
      </div>
      <FormError problem={problem} />
      <QueryState query={people}>
        {(items) =>
          [...new Set((items ?? []).map(({ role }) => role))]
            .sort((one, other) => order.indexOf(one) - order.indexOf(other))
            .map((role) => (
              <section key={role} className="mt-6">
                <h2 className="mb-2 text-lg">{roleName(role)}</h2>
                <ul className="divide-y divide-line rounded-card border border-line">
                  {(items ?? [])
                    .filter((person) => person.role === role)
                    .map((person) => (
                      <li key={person.accountId}>
                        <button
                          type="button"
                          onClick={() => void enter(person.accountId)}
                          className="flex min-h-12 w-full items-center justify-between gap-3 px-4 py-2 text-left hover:bg-brand-tint"
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
              </section>
            ))
        }
      </QueryState>
    </>
  );
});
