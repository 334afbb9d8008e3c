import { asProblem, claimCase, undoClaim } from '@app/api-client';
import { problemWords, showToast, timeOrDate } from '@app/ui';
import { m } from '@texts';
import { useSession } from '../../../app/session.js';
import type { CaseDetail, CaseRow } from '../case.js';
import { changeRow, keepCase, refreshQueue } from '../case-queries.js';

/** Who was first, in words, when the server says so. */
export function claimRefusal(error: unknown, number: string): string {
  const problem = asProblem(error);
  const by = problem.extra.by as { name?: string | null } | undefined;
  if (problem.code !== 'case-already-claimed' || !by?.name) return `${number}: ${problemWords(problem).text}`;
  const at = typeof problem.extra.at === 'string' ? timeOrDate(problem.extra.at) : '';
  return at ? m.queue_first_was({ number, name: by.name, at }) : m.queue_first_was_somebody({ number, name: by.name });
}

async function putBack({ id, number }: CaseDetail): Promise<void> {
  try {
    keepCase(await undoClaim({ path: { id } }));
    showToast({ message: m.queue_claim_undone({ number }) });
  } catch (error) {
    showToast({ tone: 'error', message: `${number}: ${problemWords(asProblem(error)).text}` });
  }
}

// A second press, or a key held down, while the answer is on its way would find oneself to have been first.
const underWay = new Set<string>();

/** Takes a case: at once on screen, with undo for 10 s; says who was first if somebody was. */
export function useClaim(): (row: CaseRow) => Promise<void> {
  const session = useSession();
  return async (row) => {
    if (!session || !row.actions.includes('claim') || underWay.has(row.id)) return;
    underWay.add(row.id);
    changeRow(row.id, (before) => ({
      ...before,
      rep: { id: session.accountId, name: session.name },
      state: before.state === 'submitted' ? 'assigned' : before.state,
      actions: before.actions.filter((action) => action !== 'claim'),
    }));
    try {
      const detail = await claimCase({ path: { id: row.id } });
      keepCase(detail);
      const undo = detail.actions.includes('unclaim') ? () => void putBack(detail) : undefined;
      showToast({ message: m.queue_claimed({ number: row.number }), undo });
    } catch (error) {
      changeRow(row.id, () => row);
      showToast({ tone: 'error', message: claimRefusal(error, row.number) });
      void refreshQueue();
    } finally {
      underWay.delete(row.id);
    }
  };
}
