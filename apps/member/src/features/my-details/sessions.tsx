import { asProblem, signOutMemberEverywhere, type Problem } from '@app/api-client';
import { Button, ConfirmDialog, FormError } from '@app/ui';
import { m } from '@texts';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { signedOut } from '../../app/me.js';

/** Ends every session, here and on other devices. */
export function Sessions() {
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const signOut = async () => {
    setPending(true);
    try {
      await signOutMemberEverywhere();
      signedOut();
      await router.navigate({ to: '/' });
    } catch (error) {
      setProblem(asProblem(error));
      setPending(false);
    }
  };
  return (
    <section aria-labelledby="sessions" className="mt-12 border-t border-line pt-8">
      <h2 id="sessions" className="text-xl">
        {m.sessions_title()}
      </h2>
      <p className="mt-1 mb-4">{m.sessions_text()}</p>
      <Button kind="secondary" onPress={() => setAsking(true)}>
        {m.sessions_end()}
      </Button>
      <ConfirmDialog
        title={m.sessions_ask()}
        confirmLabel={m.sessions_end()}
        pending={pending}
        isOpen={asking}
        onConfirm={() => void signOut()}
        onCancel={() => setAsking(false)}
      >
        <p>{m.sessions_ask_text()}</p>
        <FormError problem={problem} />
      </ConfirmDialog>
    </section>
  );
}
