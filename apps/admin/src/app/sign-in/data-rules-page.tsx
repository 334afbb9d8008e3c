import { asProblem, request, type Problem } from '@app/api-client';
import { Button, Checkbox, ErrorSummary, FormError, localized, PageTitle } from '@app/ui';
import { m } from '@texts';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { queryClient } from '../query-client.js';
import { sessionQuery } from '../session.js';

/** Before the first case, and once a year. */
export const DataRulesPage = localized(function DataRules() {
  const { to } = useSearch({ from: '/outside/data-rules' });
  const router = useRouter();
  const [read, setRead] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const rules = [m.rules_1(), m.rules_2(), m.rules_3(), m.rules_4(), m.rules_5(), m.rules_6()];
  const error = attempt > 0 && !read ? m.rules_missing() : undefined;

  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (!read || pending) return;
    setPending(true);
    try {
      await request('POST', '/api/data-rules/confirmations');
      await queryClient.invalidateQueries(sessionQuery);
      await router.navigate({ href: to ?? '/', replace: true });
    } catch (thrown) {
      setProblem(asProblem(thrown));
      setPending(false);
    }
  };

  return (
    <>
      <ErrorSummary problems={error ? [{ fieldId: 'rules-read', message: error }] : []} attempt={attempt} />
      <PageTitle className="text-2xl" failed={Boolean(error)}>
        {m.rules_title()}
      </PageTitle>
      <p className="mt-3">{m.rules_lead()}</p>
      <ol className="mt-4 list-decimal space-y-3 pl-6 marker:font-semibold marker:text-brand">
        {rules.map((rule) => (
          <li key={rule} className="pl-1">
            {rule}
          </li>
        ))}
      </ol>
      <form noValidate onSubmit={(event) => void confirm(event)} className="mt-6 space-y-4">
        <Checkbox id="rules-read" label={m.rules_confirm()} error={error} checked={read} onChange={(event) => setRead(event.target.checked)} />
        <FormError problem={problem} />
        <Button type="submit" pending={pending} className="w-full">
          {m.rules_continue()}
        </Button>
      </form>
    </>
  );
});
