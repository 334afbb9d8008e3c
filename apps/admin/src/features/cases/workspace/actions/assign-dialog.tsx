import { assignCase, listAssignableReps } from '@app/api-client';
import { EmptyState, QueryState, RadioGroup } from '@app/ui';
import { m } from '@texts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { roleName } from '../../../../app/sign-in/role-name.js';
import { unlessTouched } from '../../../../app/unattended.js';
import type { AssignableRep, CaseDetail } from '../../case.js';
import { ActionDialog } from './action-dialog.js';
import { useCaseVerb } from './use-case-verb.js';

const workload = (rep: AssignableRep) => (rep.openCases === 1 ? m.case_one_open() : m.case_open_cases({ count: rep.openCases }));

/** Gives the case to somebody whose mandate covers it, with how much each already has. */
export function AssignDialog({ detail, onClose }: { detail: CaseDetail; onClose: () => void }) {
  const [repId, setRepId] = useState('');
  const [missing, setMissing] = useState(false);
  const query = useQuery({
    queryKey: ['cases', 'one', detail.id, 'assignable'],
    queryFn: ({ signal }) => listAssignableReps({ path: { id: detail.id }, signal, ...unlessTouched() }),
    staleTime: 0,
  });
  const verb = useCaseVerb(
    detail.id,
    (body: { repId: string }) => assignCase({ path: { id: detail.id }, body }),
    m.case_done_assign({ number: detail.number }),
    onClose,
  );
  const submit = () => {
    setMissing(!repId);
    if (repId) verb.run({ repId });
  };
  return (
    <ActionDialog title={m.case_assign_title()} submit={m.case_assign_submit()} onSubmit={submit} onClose={onClose} {...verb}>
      <QueryState query={query} lines={3}>
        {({ items }) => {
          const others = items.filter(({ id }) => id !== detail.rep?.id);
          if (others.length === 0) return <EmptyState title={m.case_assign_nobody()}>{m.case_assign_nobody_text()}</EmptyState>;
          return (
            <RadioGroup
              label={m.case_assign_to()}
              error={missing ? m.case_assign_missing() : undefined}
              value={repId}
              onChange={setRepId}
              options={others.map((rep) => ({
                value: rep.id,
                label: rep.name,
                hint: `${roleName(rep.role)}, ${rep.unit.name} · ${workload(rep)}`,
              }))}
            />
          );
        }}
      </QueryState>
    </ActionDialog>
  );
}
