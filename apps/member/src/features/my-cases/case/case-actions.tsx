import { Button, buttonStyle } from '@app/ui';
import { m } from '@texts';
import { Link } from '@tanstack/react-router';
import { RotateCcw, Undo2, UserRoundX } from 'lucide-react';
import { useState } from 'react';
import type { MyCase } from '../my-case.js';
import { ReasonDialog } from './reason-dialog.js';

/** What else the member can do, as the case's lifecycle allows now. */
export function CaseActions({ it, onChanged }: { it: MyCase; onChanged: (changed: MyCase) => void }) {
  const [asking, setAsking] = useState<'withdraw' | 'reopen' | null>(null);
  const may = (action: MyCase['actions'][number]) => it.actions.includes(action);
  const mayAskAnother = may('ask-another-rep');
  if (!mayAskAnother && !may('withdraw') && !may('reopen')) return null;
  return (
    <section aria-labelledby="case-actions" data-no-print>
      <h2 id="case-actions" className="mb-3 text-xl">
        {m.actions_title()}
      </h2>
      <div className="flex flex-col gap-3 sm:flex-row sm:flex-wrap">
        {may('reopen') && (
          <Button kind="secondary" icon={<RotateCcw aria-hidden size={18} />} onPress={() => setAsking('reopen')}>
            {m.reopen()}
          </Button>
        )}
        {mayAskAnother && (
          <Link to="/cases/$caseId/other-rep" params={{ caseId: it.id }} className={buttonStyle('secondary')}>
            <UserRoundX aria-hidden size={18} />
            {m.other_rep()}
          </Link>
        )}
        {may('withdraw') && (
          <Button kind="secondary" icon={<Undo2 aria-hidden size={18} />} onPress={() => setAsking('withdraw')}>
            {m.withdraw()}
          </Button>
        )}
      </div>
      {asking && <ReasonDialog verb={asking} caseId={it.id} onDone={onChanged} onClose={() => setAsking(null)} />}
    </section>
  );
}
