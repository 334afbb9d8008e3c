import { asProblem, request } from '@app/api-client';
import { ErrorState, LoadingState, localized, Notice, PageTitle } from '@app/ui';
import { m } from '@texts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActivateForm, type Invitation } from './activate-form.js';
import { RecoveryCodes } from './recovery-codes.js';
import { useInvitationToken } from './use-invitation-token.js';

/** The invitation from the e-mail: choose a password, add the second factor, keep the recovery codes. */
export const ActivatePage = localized(function Activate() {
  const token = useInvitationToken();
  const [codes, setCodes] = useState<string[] | null>(null);
  const invitation = useQuery({
    queryKey: ['invitation', token.slice(0, 8)],
    queryFn: ({ signal }) => request<Invitation>('POST', '/api/invitations/open', { body: { token }, signal }),
    enabled: token !== '' && codes === null,
    staleTime: Infinity,
    retry: false,
  });
  if (codes) return <RecoveryCodes codes={codes} />;
  if (invitation.data) return <ActivateForm token={token} invitation={invitation.data} onDone={setCodes} />;
  const problem = invitation.error ? asProblem(invitation.error) : null;
  const away = problem !== null && (problem.status === 0 || problem.status >= 500);
  return (
    <>
      <PageTitle className="mb-4 text-2xl">{m.activate_title()}</PageTitle>
      {away && <ErrorState problem={problem} onRetry={() => void invitation.refetch()} />}
      {!away && (problem || token === '') && (
        <Notice kind="warning" title={m.activate_worthless_title()}>
          <p>{m.activate_worthless_text()}</p>
        </Notice>
      )}
      {!problem && token !== '' && <LoadingState />}
    </>
  );
});
