import { asProblem, request, type Problem } from '@app/api-client';
import { Button, ErrorSummary, errorOf, fieldProblems, FormError, PageTitle, TextField, type FieldProblem } from '@app/ui';
import { m } from '@texts';
import { useState, type FormEvent } from 'react';
import { passwordRefusal } from './password-refusal.js';
import { QrCode } from './qr-code.js';

export interface Invitation {
  name: string;
  email: string;
  totpSecret: string;
  totpUrl: string;
}

interface ActivateFormProps {
  token: string;
  invitation: Invitation;
  onDone: (recoveryCodes: string[]) => void;
}

export function ActivateForm({ token, invitation, onDone }: ActivateFormProps) {
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [pending, setPending] = useState(false);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const written = code.replace(/\s/g, '');
    const missing = [
      ...(password.length >= 12 ? [] : [{ fieldId: 'password', message: m.activate_password_short() }]),
      ...(/^\d{6}$/.test(written) ? [] : [{ fieldId: 'code', message: m.activate_code_missing() }]),
    ];
    setAttempt(attempt + 1);
    setProblems(missing);
    setProblem(null);
    if (missing.length > 0 || pending) return;
    setPending(true);
    try {
      const { recoveryCodes } = await request<{ recoveryCodes: string[] }>('POST', '/api/invitations/accept', {
        body: { token, password, code: written },
      });
      onDone(recoveryCodes);
    } catch (error) {
      const refused = asProblem(error);
      const fields = fieldProblems(refused.errors).map(({ fieldId }, index) => ({
        fieldId,
        message: fieldId === 'password' ? passwordRefusal(refused.errors[index]?.code) : m.staff_code_wrong(),
      }));
      if (fields.length > 0) setProblems(fields);
      else setProblem(refused);
      setPending(false);
    }
  };

  return (
    <>
      <ErrorSummary problems={problems} attempt={attempt} />
      <PageTitle className="text-2xl" failed={problems.length > 0}>
        {m.activate_title()}
      </PageTitle>
      <p className="mt-3">{m.activate_welcome({ name: invitation.name })}</p>
      <form noValidate onSubmit={(event) => void send(event)} className="mt-6 space-y-8">
        <input type="text" name="username" autoComplete="username" value={invitation.email} readOnly hidden />
        <section>
          <h2 className="mb-2 text-lg">{m.activate_password_title()}</h2>
          <TextField
            id="password"
            label={m.activate_password()}
            hint={m.activate_password_hint()}
            type="password"
            autoComplete="new-password"
            value={password}
            error={errorOf(problems, 'password')}
            onChange={(event) => setPassword(event.target.value)}
          />
        </section>
        <section>
          <h2 className="mb-2 text-lg">{m.activate_totp_title()}</h2>
          <p>{m.activate_totp_text()}</p>
          <div className="my-4 flex flex-wrap items-center gap-5">
            <QrCode text={invitation.totpUrl} label={m.activate_qr()} />
            <p className="min-w-0 flex-1 basis-40">
              {m.activate_secret()}
              <br />
              <code className="font-sans text-lg font-semibold tracking-wider wrap-break-word">{invitation.totpSecret.replace(/(.{4})/g, '$1 ')}</code>
            </p>
          </div>
          <TextField
            id="code"
            label={m.activate_code()}
            hint={m.staff_code_hint()}
            inputMode="numeric"
            autoComplete="one-time-code"
            value={code}
            error={errorOf(problems, 'code')}
            onChange={(event) => setCode(event.target.value)}
            className="max-w-48 tracking-widest tabular-nums"
          />
        </section>
        <FormError problem={problem} />
        <Button type="submit" pending={pending} className="w-full">
          {m.activate_send()}
        </Button>
      </form>
    </>
  );
}
