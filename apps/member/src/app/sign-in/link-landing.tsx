import { asProblem, request, type Problem } from '@app/api-client';
import { Button, buttonStyle, FormError, Notice, PageTitle } from '@app/ui';
import { m } from '@texts';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { signedIn, type Me } from '../me.js';
import { takeReturn } from './return-path.js';
import { forgetLinkToken } from './use-link-token.js';

/** A press and not the visit itself signs in: mail scanners follow links. */
export function LinkLanding({ token }: { token: string }) {
  const navigate = useNavigate();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const enter = async () => {
    setPending(true);
    try {
      await signedIn(await request<Me>('POST', '/api/me/sign-in', { body: { token } }));
      forgetLinkToken();
      await navigate({ href: takeReturn(), replace: true });
    } catch (error) {
      setProblem(asProblem(error));
      setPending(false);
    }
  };
  const worthless = problem !== null && [400, 401, 404, 410, 422].includes(problem.status);

  return (
    <>
      <PageTitle>{m.sign_in_link_title()}</PageTitle>
      <div className="mt-6 space-y-6">
        {worthless ? (
          <>
            <Notice kind="warning" title={m.sign_in_link_worthless_title()}>
              <p>{m.sign_in_link_worthless_text()}</p>
            </Notice>
            <Link to="/sign-in" onClick={forgetLinkToken} reloadDocument className={buttonStyle()}>
              {m.sign_in_link_again()}
            </Link>
          </>
        ) : (
          <>
            <p>{m.sign_in_link_text()}</p>
            <FormError problem={problem} />
            <Button pending={pending} onPress={() => void enter()} className="w-full sm:w-auto">
              {m.sign_in_link_enter()}
            </Button>
          </>
        )}
      </div>
    </>
  );
}
