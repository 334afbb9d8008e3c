import { localized } from '@app/ui';
import { LinkLanding } from './link-landing.js';
import { RequestLink } from './request-link.js';
import { useLinkToken } from './use-link-token.js';

/** Two ways here: to ask for a link, and with the link from the e-mail. */
export const SignInPage = localized(function SignIn() {
  const token = useLinkToken();
  return token ? <LinkLanding token={token} /> : <RequestLink />;
});
