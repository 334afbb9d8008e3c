import { asProblem, type Problem } from '@app/api-client';
import { Button, buttonStyle, FormError, PageTitle, QueryState, relativeDays, useLocale } from '@app/ui';
import { m } from '@texts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Clock, EyeOff, Save, Smartphone } from 'lucide-react';
import { useState } from 'react';
import { DiscardDraft } from './discard-draft.js';
import { beginHelpRequest, draftQuery, type Draft } from './draft/draft.js';

const addresses = ['/ask/1', '/ask/1', '/ask/2', '/ask/3', '/ask/check'] as const;

function Begin() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const begin = async () => {
    setPending(true);
    try {
      const draft = await beginHelpRequest();
      queries.setQueryData(draftQuery.queryKey, draft);
      await navigate({ to: addresses[draft.step] ?? '/ask/1' });
    } catch (error) {
      setProblem(asProblem(error));
      setPending(false);
    }
  };
  return (
    <div className="space-y-4">
      <FormError problem={problem} />
      <Button pending={pending} className="w-full sm:w-auto" onPress={() => void begin()}>
        {m.ask_begin()}
      </Button>
    </div>
  );
}

function Continue({ draft }: { draft: Draft }) {
  return (
    <>
      <p className="mb-4">{m.ask_begun({ when: relativeDays(draft.savedAt) })}</p>
      <div className="flex flex-col gap-3 sm:flex-row">
        <Link to={addresses[draft.step] ?? '/ask/1'} className={buttonStyle('primary')}>
          {m.ask_resume()}
        </Link>
        <DiscardDraft id={draft.id} />
      </div>
    </>
  );
}

/** Before the first question: how long it takes, who will see it, and from where to write. */
export function BeginPage() {
  useLocale();
  const query = useQuery(draftQuery);
  const points = [
    { icon: Clock, text: m.ask_point_time() },
    { icon: Save, text: m.ask_point_saved() },
    { icon: EyeOff, text: m.ask_point_who() },
    { icon: Smartphone, text: m.ask_point_private() },
  ];
  return (
    <>
      <PageTitle>{m.ask_title()}</PageTitle>
      <p className="mt-4 text-lg">{m.ask_lead()}</p>
      <ul className="mt-6 mb-8 space-y-4">
        {points.map(({ icon: Icon, text }) => (
          <li key={text} className="flex items-start gap-3">
            <span className="flex size-9 shrink-0 items-center justify-center rounded-full bg-brand-tint text-brand">
              <Icon aria-hidden size={20} />
            </span>
            <span className="pt-1">{text}</span>
          </li>
        ))}
      </ul>
      <QueryState query={query} lines={2}>
        {(draft) => (draft ? <Continue draft={draft} /> : <Begin />)}
      </QueryState>
    </>
  );
}
