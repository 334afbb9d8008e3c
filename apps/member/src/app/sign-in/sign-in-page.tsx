import { localized } from '@app/ui';
import { useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { LinkLanding } from './link-landing.js';
import { RequestLink } from './request-link.js';
import { rememberReturn } from './return-path.js';
import { useLinkToken } from './use-link-token.js';

/** Two ways here: to ask for a link, and with the link from the e-mail. */
export const SignInPage = localized(function SignIn() {
  const { to } = useSearch({ from: '/sign-in' });
  useEffect(() => rememberReturn(to), [to]);
  const token = useLinkToken();
  return token ? <LinkLanding token={token} /> : <RequestLink />;
});
