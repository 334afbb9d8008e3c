import { asProblem, request, type Problem } from '@app/api-client';
import { Button, ErrorSummary, FormError, PageTitle, TextField } from '@app/ui';
import { m } from '@texts';
import { useState, type FormEvent } from 'react';
import { signInRefusal } from './refusal.js';

export function SecondFactorStep({ onDone, onBack }: { onDone: () => void; onBack: () => void }) {
  const [kind, setKind] = useState<'code' | 'recovery'>('code');
  const [code, setCode] = useState('');
  const [error, setError] = useState<string>();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [pending, setPending] = useState(false);
  const recovery = kind === 'recovery';

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const written = code.replace(/\s/g, '');
    setAttempt(attempt + 1);
    setProblem(null);
    setError(written ? undefined : m.staff_code_missing());
    if (!written || pending) return;
    setPending(true);
    try {
      await request('POST', '/api/sign-in/second-factor', { body: { code: written } });
      onDone();
    } catch (thrown) {
      const refusal = signInRefusal(asProblem(thrown), recovery ? m.staff_recovery_wrong() : m.staff_code_wrong());
      setError(refusal.message);
      if (!refusal.message) setProblem(refusal.problem);
      setPending(false);
    }
  };
  const change = () => {
    setKind(recovery ? 'code' : 'recovery');
    setCode('');
    setError(undefined);
  };

  return (
    <>
      <ErrorSummary problems={error ? [{ fieldId: 'code', message: error }] : []} attempt={attempt} />
      <PageTitle className="text-2xl" failed={Boolean(error)}>
        {m.staff_second_title()}
      </PageTitle>
      <form noValidate onSubmit={(event) => void send(event)} className="mt-6 space-y-5">
        <TextField
          key={kind}
          id="code"
          label={recovery ? m.staff_recovery() : m.staff_code()}
          hint={recovery ? m.staff_recovery_hint() : m.staff_code_hint()}
          inputMode={recovery ? 'text' : 'numeric'}
          autoComplete="one-time-code"
          autoFocus
          spellCheck={false}
          value={code}
          error={error}
          onChange={(event) => setCode(event.target.value)}
          className="tracking-widest tabular-nums"
        />
        <FormError problem={problem} />
        <Button type="submit" pending={pending} className="w-full">
          {m.staff_sign_in()}
        </Button>
        <div className="flex flex-wrap justify-between gap-2">
          <Button kind="quiet" onPress={change}>
            {recovery ? m.staff_use_code() : m.staff_use_recovery()}
          </Button>
          <Button kind="quiet" onPress={onBack}>
            {m.staff_back()}
          </Button>
        </div>
      </form>
    </>
  );
}
