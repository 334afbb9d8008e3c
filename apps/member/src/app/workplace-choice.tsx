import { Button } from '@app/ui';
import { m } from '@texts';
import { Building2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { WorkplaceAnswer } from './workplaces.js';

// The search is fetched when it is needed: most people's workplace is already right.
const WorkplaceSearch = lazy(() => import('./workplace-search.js').then((file) => ({ default: file.WorkplaceSearch })));

interface WorkplaceChoiceProps {
  id: string;
  label: string;
  hint?: string;
  error?: string;
  chosen: WorkplaceAnswer | null;
  onChoose: (workplace: WorkplaceAnswer) => void;
}

/** The workplace as it is known, with a way to choose another. */
export function WorkplaceChoice({ id, label, hint, error, chosen, onChoose }: WorkplaceChoiceProps) {
  const [changing, setChanging] = useState(false);
  if (!chosen || changing) {
    const choose = (workplace: WorkplaceAnswer) => {
      onChoose(workplace);
      setChanging(false);
    };
    return (
      <Suspense>
        <WorkplaceSearch {...{ id, label, hint, error }} autoFocus={changing} onChoose={choose} />
      </Suspense>
    );
  }
  return (
    <div role="group" aria-labelledby={`${id}-label`}>
      <p id={`${id}-label`} className="font-semibold">
        {label}
      </p>
      <div className="mt-1.5 flex items-center gap-3 rounded-field border border-line bg-sunken py-2 pr-1 pl-3">
        <Building2 aria-hidden size={22} className="shrink-0 text-brand" />
        <p className="min-w-0 flex-1">
          {chosen.name}
          <span className="block text-sm text-muted">{[chosen.employer, chosen.city].filter(Boolean).join(', ')}</span>
        </p>
        <Button id={id} kind="quiet" onPress={() => setChanging(true)} aria-label={m.workplace_change_long()}>
          {m.workplace_change()}
        </Button>
      </div>
    </div>
  );
}
