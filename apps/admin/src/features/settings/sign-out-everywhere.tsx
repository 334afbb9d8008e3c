import { asProblem, request, type Problem } from '@app/api-client';
import { Button, Card, ConfirmDialog, FormError } from '@app/ui';
import { m } from '@texts';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { signedOut } from '../../app/session.js';

export function SignOutEverywhere() {
  const router = useRouter();
  const [asking, ask] = useState(false);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const signOut = async () => {
    setPending(true);
    try {
      await request('POST', '/api/sign-out-everywhere');
      signedOut();
      await router.navigate({ to: '/sign-in' });
    } catch (error) {
      setProblem(asProblem(error));
      setPending(false);
      ask(false);
    }
  };

  return (
    <Card as="section" aria-labelledby="sessions">
      <h2 id="sessions" className="text-lg">
        {m.settings_sessions()}
      </h2>
      <p className="mt-1 mb-4">{m.settings_sessions_text()}</p>
      <FormError problem={problem} />
      <Button kind="secondary" onPress={() => ask(true)}>
        {m.settings_sign_out_everywhere()}
      </Button>
      <ConfirmDialog
        title={m.settings_sign_out_ask()}
        confirmLabel={m.settings_sign_out_everywhere()}
        isOpen={asking}
        pending={pending}
        onConfirm={() => void signOut()}
        onCancel={() => ask(false)}
      >
        <p>{m.settings_sign_out_ask_text()}</p>
      </ConfirmDialog>
    </Card>
  );
}
