import { asProblem, request, type Problem } from '@app/api-client';
import { Button, ErrorSummary, errorOf, FormError, Notice, PageTitle, TextField, type FieldProblem } from '@app/ui';
import { m } from '@texts';
import { useState, type FormEvent } from 'react';
import { signInRefusal } from './refusal.js';

interface PasswordStepProps {
  /** Sent here from a page: will come back to it. */
  returning: boolean;
  onDone: () => void;
}

export function PasswordStep({ returning, onDone }: PasswordStepProps) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [pending, setPending] = useState(false);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const missing = [
      ...(email.trim() ? [] : [{ fieldId: 'email', message: m.staff_email_missing() }]),
      ...(password ? [] : [{ fieldId: 'password', message: m.staff_password_missing() }]),
    ];
    setProblems(missing);
    setAttempt(attempt + 1);
    setProblem(null);
    if (missing.length > 0 || pending) return;
    setPending(true);
    try {
      await request('POST', '/api/sign-in/password', { body: { email: email.trim(), password } });
      onDone();
    } catch (error) {
      const refusal = signInRefusal(asProblem(error), m.staff_password_wrong());
      if (refusal.message) setProblems([{ fieldId: 'password', message: refusal.message }]);
      else setProblem(refusal.problem);
      setPending(false);
    }
  };

  return (
    <>
      <ErrorSummary problems={problems} attempt={attempt} />
      <PageTitle className="text-2xl" failed={problems.length > 0}>
        {m.staff_sign_in_title()}
      </PageTitle>
      {returning && (
        <div className="mt-4">
          <Notice>{m.staff_returning()}</Notice>
        </div>
      )}
      <form noValidate onSubmit={(event) => void send(event)} className="mt-6 space-y-5">
        <TextField
          id="email"
          label={m.staff_email()}
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          value={email}
          error={errorOf(problems, 'email')}
          onChange={(event) => setEmail(event.target.value)}
        />
        <TextField
          id="password"
          label={m.staff_password()}
          type="password"
          autoComplete="current-password"
          value={password}
          error={errorOf(problems, 'password')}
          onChange={(event) => setPassword(event.target.value)}
        />
        <FormError problem={problem} />
        <Button type="submit" pending={pending} className="w-full">
          {m.staff_next()}
        </Button>
      </form>
    </>
  );
}
