/** The page came without a session's cookie: nobody is signed in, and asking who would only be refused. */
export const nobodySignedIn = (): boolean => document.documentElement.dataset.session === 'none';

/** After a sign-in on this page: from now on it is worth asking. */
export const expectSession = (): void => {
  document.documentElement.dataset.session = 'maybe';
};
