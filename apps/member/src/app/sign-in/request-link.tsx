import { asProblem, request, type Problem } from '@app/api-client';
import { Button, currentLocale, ErrorSummary, FormError, PageTitle, TextField } from '@app/ui';
import { m } from '@texts';
import { useState, type FormEvent } from 'react';
import { DemonstrationInvitation } from './demonstration-invitation.js';
import { LinkSent } from './link-sent.js';

const looksLikeEmail = /^\S+@\S+\.\S+$/;

export function RequestLink() {
  const [email, setEmail] = useState('');
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [error, setError] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const address = email.trim();
    const mistake = address === '' ? m.sign_in_email_missing() : looksLikeEmail.test(address) ? undefined : m.sign_in_email_wrong();
    setError(mistake);
    setAttempt(attempt + 1);
    if (mistake || pending) return;
    setPending(true);
    setProblem(null);
    try {
      await request('POST', '/api/me/sign-in-links', { body: { email: address, language: currentLocale() } });
      setSentTo(address);
    } catch (thrown) {
      const refused = asProblem(thrown);
      if (refused.status === 422) setError(m.sign_in_email_wrong());
      else setProblem(refused);
    }
    setPending(false);
  };

  if (sentTo) return <LinkSent email={sentTo} onAgain={() => setSentTo(null)} />;
  return (
    <>
      <ErrorSummary problems={error ? [{ fieldId: 'email', message: error }] : []} attempt={attempt} />
      <PageTitle failed={Boolean(error)}>{m.sign_in_title()}</PageTitle>
      <p className="mt-4">{m.sign_in_lead()}</p>
      <form noValidate onSubmit={(event) => void send(event)} className="mt-6 space-y-6">
        <TextField
          id="email"
          label={m.sign_in_email()}
          hint={m.sign_in_email_hint()}
          type="email"
          inputMode="email"
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
          value={email}
          error={error}
          onChange={(event) => setEmail(event.target.value)}
        />
        <FormError problem={problem} />
        <Button type="submit" pending={pending} className="w-full sm:w-auto">
          {m.sign_in_send()}
        </Button>
      </form>
      <DemonstrationInvitation />
    </>
  );
}
