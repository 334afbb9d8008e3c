import { signOutMember } from '@app/api-client';
import { StillSignedIn, useSignOut } from '@app/ui';
import { m } from '@texts';
import { useRouter } from '@tanstack/react-router';
import { LogOut } from 'lucide-react';
import { signedOut } from './me.js';
import { MemberSessionWarning } from './member-session-warning.js';
import { NoticeBell } from './notice-bell.js';

/** What only somebody who is signed in needs in the header; fetched after the first page. */
export function SignedInTools() {
  const router = useRouter();
  const signingOut = useSignOut(signOutMember, () => {
    signedOut();
    void router.navigate({ to: '/' });
  });
  return (
    <>
      <NoticeBell />
      <button
        type="button"
        onClick={signingOut.signOut}
        className="inline-flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-field text-link hover:bg-brand-tint sm:px-2"
      >
        <LogOut aria-hidden size={22} />
        <span className="max-sm:sr-only">{m.shell_sign_out()}</span>
      </button>
      <StillSignedIn {...signingOut} />
      <MemberSessionWarning />
    </>
  );
}
