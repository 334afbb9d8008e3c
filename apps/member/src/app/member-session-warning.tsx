import { request } from '@app/api-client';
import { SessionWarning } from '@app/ui';
import { useRouter } from '@tanstack/react-router';
import { signedOut, useMe } from './me.js';

export function MemberSessionWarning() {
  const me = useMe();
  const router = useRouter();
  if (!me) return null;
  return (
    <SessionWarning
      session={me.session}
      onContinue={() => request('POST', '/api/me/session/refresh')}
      onOver={() => {
        signedOut();
        void router.invalidate();
      }}
    />
  );
}
