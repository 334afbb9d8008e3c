import { resumeCase, undoClaim } from '@app/api-client';
import { Button, Menu, problemWords, useShortcuts } from '@app/ui';
import { m } from '@texts';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import type { CaseAction, CaseDetail } from '../../case.js';
import { useClaim } from '../../queue/use-claim.js';
import { AssignDialog } from './assign-dialog.js';
import { HandOverDialog } from './hand-over-dialog.js';
import { OutcomeDialog } from './outcome-dialog.js';
import { ReopenDialog } from './reopen-dialog.js';
import { SendBackDialog } from './send-back-dialog.js';
import { useCaseVerb } from './use-case-verb.js';
import { WaitDialog } from './wait-dialog.js';

// In the order of what one most likely comes to do; the first is the page's main button.
const order: readonly [CaseAction, () => string][] = [
  ['claim', m.case_claim],
  ['resume', m.case_resume],
  ['close', m.case_close],
  ['resolve', m.case_resolve],
  ['wait', m.case_wait],
  ['reopen', m.case_reopen],
  ['assign', m.case_assign],
  ['unclaim', m.case_unclaim],
  ['hand-over', m.case_hand_over],
  ['send-back', m.case_send_back],
];
const besideEachOther = 3;
/** What somebody must do for the case to go on; ending it is never pressed for. */
const pressing: readonly CaseAction[] = ['claim', 'resume', 'close'];

/** What the lifecycle allows this reader now. */
export function CaseActions({ detail }: { detail: CaseDetail }) {
  const [open, setOpen] = useState<CaseAction | null>(null);
  const [claiming, setClaiming] = useState(false);
  const claim = useClaim();
  const path = { id: detail.id };
  const resume = useCaseVerb(detail.id, () => resumeCase({ path }), m.case_done_resume({ number: detail.number }));
  const unclaim = useCaseVerb(detail.id, () => undoClaim({ path }), m.queue_claim_undone({ number: detail.number }));
  const close = () => setOpen(null);
  const busy: Partial<Record<CaseAction, boolean>> = { claim: claiming, resume: resume.pending, unclaim: unclaim.pending };
  const run = (action: CaseAction) => {
    if (busy[action]) return;
    if (action === 'claim') {
      setClaiming(true);
      return void claim(detail).finally(() => setClaiming(false));
    }
    if (action === 'resume') return resume.run();
    if (action === 'unclaim') return unclaim.run();
    setOpen(action);
  };

  const allowed = order.filter(([action]) => detail.actions.includes(action));
  const may = (action: CaseAction) => detail.actions.includes(action);
  useShortcuts([
    ...(may('claim') ? [{ key: 'c', description: m.keys_claim_row(), run: ({ repeat }: KeyboardEvent) => !repeat && run('claim') }] : []),
    ...(may('assign') ? [{ key: 'a', description: m.case_assign(), run: ({ repeat }: KeyboardEvent) => !repeat && run('assign') }] : []),
  ]);
  if (allowed.length === 0) return null;
  const rest = allowed.slice(besideEachOther);
  const problem = resume.problem ?? unclaim.problem;
  return (
    <div className="flex flex-wrap items-center gap-2" data-no-print>
      {problem && <p role="alert" className="w-full text-sm font-semibold text-error">{problemWords(problem).text}</p>}
      {allowed.slice(0, besideEachOther).map(([action, text], place) => (
        <Button
          key={action}
          kind={place === 0 && pressing.includes(action) ? 'primary' : 'secondary'}
          className="min-h-11"
          pending={busy[action]}
          onPress={() => run(action)}
        >
          {text()}
        </Button>
      ))}
      {rest.length > 0 && (
        <Menu
          button={<><Ellipsis aria-hidden size={20} /> {m.case_more()}</>}
          choices={rest.map(([action, text]) => ({ id: action, label: text(), textValue: text(), onChoose: () => run(action) }))}
        />
      )}
      {open === 'wait' && <WaitDialog detail={detail} onClose={close} />}
      {(open === 'resolve' || open === 'close') && <OutcomeDialog detail={detail} verb={open} onClose={close} />}
      {open === 'assign' && <AssignDialog detail={detail} onClose={close} />}
      {open === 'hand-over' && <HandOverDialog detail={detail} onClose={close} />}
      {open === 'send-back' && <SendBackDialog detail={detail} onClose={close} />}
      {open === 'reopen' && <ReopenDialog detail={detail} onClose={close} />}
    </div>
  );
}
