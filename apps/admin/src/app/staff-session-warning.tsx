import { request } from '@app/api-client';
import { SessionWarning } from '@app/ui';
import { useRouter } from '@tanstack/react-router';
import { signedOut, useSession } from './session.js';

export function StaffSessionWarning() {
  const session = useSession();
  const router = useRouter();
  if (!session) return null;
  return (
    <SessionWarning
      session={session.session}
      onContinue={() => request('POST', '/api/session/refresh')}
      onOver={() => {
        signedOut();
        void router.invalidate();
      }}
    />
  );
}
