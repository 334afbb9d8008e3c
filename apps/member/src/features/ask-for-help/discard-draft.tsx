import { asProblem, type Problem } from '@app/api-client';
import { Button, ConfirmDialog, FormError, showToast } from '@app/ui';
import { m } from '@texts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { discardDraft, draftQuery } from './draft/draft.js';

export function DiscardDraft({ id }: { id: string }) {
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const discard = async () => {
    setPending(true);
    try {
      await discardDraft(id);
      queries.setQueryData(draftQuery.queryKey, null);
      queries.removeQueries({ queryKey: ['my-cases'] });
      showToast({ message: m.ask_discarded() });
    } catch (error) {
      setProblem(asProblem(error));
      setPending(false);
    }
  };
  return (
    <>
      <Button kind="quiet" onPress={() => setAsking(true)}>
        {m.ask_discard()}
      </Button>
      <ConfirmDialog
        title={m.ask_discard_title()}
        confirmLabel={m.ask_discard()}
        danger
        pending={pending}
        isOpen={asking}
        onConfirm={() => void discard()}
        onCancel={() => setAsking(false)}
      >
        <p>{m.ask_discard_text()}</p>
        <FormError problem={problem} />
      </ConfirmDialog>
    </>
  );
}
