import { refreshMySession } from '@app/api-client';
import { SessionWarning } from '@app/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { askWhoIsHere, meQuery, signedOut, useMe } from './me.js';

export function MemberSessionWarning() {
  const me = useMe();
  const router = useRouter();
  const queries = useQueryClient();
  if (!me) return null;
  return (
    <SessionWarning
      session={me.session}
      onAsk={async () => (await askWhoIsHere())?.session ?? null}
      onContinue={async () => {
        const session = await refreshMySession();
        queries.setQueryData(meQuery.queryKey, (now) => now && { ...now, session });
        return session;
      }}
      onOver={() => {
        signedOut();
        void router.invalidate();
      }}
    />
  );
}
