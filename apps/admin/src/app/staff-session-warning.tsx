import { refreshSession } from '@app/api-client';
import { SessionWarning } from '@app/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { sessionQuery, signedOut, useSession } from './session.js';

export function StaffSessionWarning() {
  const session = useSession();
  const router = useRouter();
  const queries = useQueryClient();
  if (!session) return null;
  return (
    <SessionWarning
      session={session.session}
      onAsk={async () => (await queries.fetchQuery({ ...sessionQuery, staleTime: 0, retry: false }))?.session ?? null}
      onContinue={async () => {
        const times = await refreshSession();
        queries.setQueryData(sessionQuery.queryKey, (now) => now && { ...now, session: times });
        return times;
      }}
      onOver={() => {
        signedOut();
        void router.invalidate();
      }}
    />
  );
}
