import { asProblem, changeCaseFacts, changing, type ChangeCaseFactsBody } from '@app/api-client';
import { parseDate, showToast } from '@app/ui';
import { m } from '@texts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseDetail } from '../../case.js';
import { keepCase } from '../../case-queries.js';
import { changedFacts, clashingFacts, factsOf, namesOf, type FactValues } from './fact-fields.js';
import { FactsConflict } from './facts-conflict.js';
import { FactsForm } from './facts-form.js';

/** Puts facts right. If somebody else has changed the same ones meanwhile, both values are shown and nothing is overwritten. */
export function ChangeFacts({ detail, onClose }: { detail: CaseDetail; onClose: () => void }) {
  // As they were when the form was opened, whatever news comes in behind it.
  const [base] = useState(detail);
  const [wanted, setWanted] = useState<FactValues>(() => factsOf(detail));
  const [names] = useState(() => new Map(namesOf(detail)));
  const [conflict, setConflict] = useState<CaseDetail | null>(null);
  const [wrongDate, setWrongDate] = useState(false);
  const before = factsOf(base);

  const saving = useMutation({
    mutationFn: ({ version, changes }: { version: number; changes: Partial<FactValues> }) =>
      changeCaseFacts({ path: { id: detail.id }, body: changes as ChangeCaseFactsBody, headers: changing({ version }) }),
    onSuccess: (changed) => {
      keepCase(changed);
      showToast({ message: m.case_done_facts({ number: detail.number }) });
      onClose();
    },
    onError: (error, { changes }) => {
      const problem = asProblem(error);
      if (problem.status !== 412 || !problem.current) return;
      const current = problem.current as CaseDetail;
      namesOf(current).forEach(([id, name]) => names.set(id, name));
      keepCase(current);
      if (clashingFacts(changes, before, factsOf(current)).length > 0) setConflict(current);
      else saving.mutate({ version: current.version, changes });
    },
  });

  const submit = () => {
    const day = wanted.talkDate === null ? '' : parseDate(wanted.talkDate);
    setWrongDate(day === null);
    if (day === null || wanted.needs.length === 0) return;
    const changes = changedFacts(before, { ...wanted, talkDate: day || null });
    if (Object.keys(changes).length === 0) return onClose();
    saving.mutate({ version: base.version, changes });
  };
  if (conflict) {
    const now = factsOf(conflict);
    const changes = changedFacts(before, wanted);
    return (
      <FactsConflict
        keys={clashingFacts(changes, before, now)}
        mine={wanted}
        now={now}
        names={names}
        pending={saving.isPending}
        onKeepMine={() => saving.mutate({ version: conflict.version, changes })}
        onTakeTheirs={onClose}
      />
    );
  }
  const problem = saving.error ? asProblem(saving.error) : null;
  return (
    <FactsForm
      values={wanted}
      names={names}
      saidName={detail.managerName}
      wrongDate={wrongDate}
      pending={saving.isPending}
      problem={problem?.status === 412 ? null : problem}
      onChange={(change) => setWanted((now) => ({ ...now, ...change }))}
      onSubmit={submit}
      onClose={onClose}
    />
  );
}
