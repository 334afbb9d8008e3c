import { askForAnotherRep, asProblem, type Problem } from '@app/api-client';
import { Button, buttonStyle, Checkbox, ErrorSummary, FormError, Notice, PageTitle, showToast, TextArea } from '@app/ui';
import { m } from '@texts';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import type { MyCase } from '../my-case.js';

export function OtherRepForm({ it, onChanged }: { it: MyCase; onChanged: (changed: MyCase) => void }) {
  const navigate = useNavigate();
  const [excludeCurrentRep, setExcludeCurrentRep] = useState(it.rep !== null);
  const [outsideWorkplace, setOutside] = useState(it.outsideWorkplace);
  const [names, setNames] = useState('');
  const [error, setError] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const excludedReps = names.split('\n').map((name) => name.trim()).filter(Boolean).slice(0, 10);
  const first = it.rep ? 'excludeCurrentRep' : 'outsideWorkplace';

  const ask = async (event: FormEvent) => {
    event.preventDefault();
    const mistake = excludeCurrentRep || outsideWorkplace || excludedReps.length > 0 ? undefined : m.other_rep_missing();
    setError(mistake);
    setAttempt(attempt + 1);
    if (mistake || pending) return;
    setPending(true);
    setProblem(null);
    try {
      const body = { outsideWorkplace, excludeCurrentRep, excludedReps };
      onChanged(await askForAnotherRep({ path: { id: it.id }, body }));
      showToast({ message: m.other_rep_done() });
      await navigate({ to: '/cases/$caseId', params: { caseId: it.id } });
    } catch (thrown) {
      setProblem(asProblem(thrown));
      setPending(false);
    }
  };

  return (
    <>
      <ErrorSummary problems={error ? [{ fieldId: first, message: error }] : []} attempt={attempt} />
      <PageTitle failed={Boolean(error)}>{m.other_rep_title()}</PageTitle>
      <p className="mt-4">{m.other_rep_text()}</p>
      <form noValidate onSubmit={(event) => void ask(event)} className="mt-6 space-y-6">
        <div>
          {it.rep && (
            <Checkbox
              id="excludeCurrentRep"
              label={m.other_rep_current({ name: it.rep.name })}
              error={error}
              checked={excludeCurrentRep}
              onChange={(event) => setExcludeCurrentRep(event.target.checked)}
            />
          )}
          <Checkbox
            id="outsideWorkplace"
            label={m.other_rep_outside()}
            error={it.rep ? undefined : error}
            checked={outsideWorkplace}
            onChange={(event) => setOutside(event.target.checked)}
          />
        </div>
        <TextArea
          id="excludedReps"
          label={m.ask_excluded()}
          hint={m.ask_excluded_hint()}
          optional
          rows={2}
          value={names}
          onChange={(event) => setNames(event.target.value)}
        />
        <Notice kind="trust">{m.other_rep_trust()}</Notice>
        <FormError problem={problem} />
        <div className="flex flex-col gap-3 sm:flex-row">
          <Button type="submit" pending={pending}>
            {m.other_rep_ask()}
          </Button>
          <Link to="/cases/$caseId" params={{ caseId: it.id }} className={buttonStyle('quiet')}>
            {m.cancel()}
          </Link>
        </div>
      </form>
    </>
  );
}
