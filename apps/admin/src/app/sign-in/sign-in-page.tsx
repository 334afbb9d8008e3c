import { localized } from '@app/ui';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { signedIn } from '../session.js';
import { DemonstrationInvitation } from './demonstration-invitation.js';
import { PasswordStep } from './password-step.js';
import { SecondFactorStep } from './second-factor-step.js';

/** Always two factors: password, then the code. */
export const SignInPage = localized(function SignIn() {
  const [step, setStep] = useState<'password' | 'second-factor'>('password');
  const { to } = useSearch({ from: '/outside/sign-in' });
  const router = useRouter();
  const enter = async () => {
    await signedIn();
    await router.navigate({ href: to ?? '/', replace: true });
  };
  if (step === 'second-factor') return <SecondFactorStep onDone={() => void enter()} onBack={() => setStep('password')} />;
  return (
    <>
      <PasswordStep returning={to !== undefined} onDone={() => setStep('second-factor')} />
      <DemonstrationInvitation />
    </>
  );
});
