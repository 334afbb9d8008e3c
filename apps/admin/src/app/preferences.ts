import { asProblem, request } from '@app/api-client';
import { problemWords, showToast } from '@app/ui';
import { queryClient } from './query-client.js';
import { sessionQuery, type Session } from './session.js';

export type Preferences = Pick<Session, 'language' | 'shortcuts'>;

/** Keeps how this account wants its workbench, on every device. */
export async function keepPreferences({ version }: Session, change: Partial<Preferences>): Promise<void> {
  await request('PATCH', '/api/session/preferences', { body: change, version });
  await queryClient.invalidateQueries(sessionQuery);
}

// One after the other: each needs the version that the one before it made.
let turning: Promise<void> = Promise.resolve();

/** Turns the keys on or off: at once here, and for good once it is kept. */
export function turnShortcuts(shortcuts: boolean): void {
  const show = (on: boolean) => queryClient.setQueryData(sessionQuery.queryKey, (session): Session | null | undefined => session && { ...session, shortcuts: on });
  show(shortcuts);
  turning = turning.then(async () => {
    const session = queryClient.getQueryData(sessionQuery.queryKey);
    if (!session) return;
    try {
      await keepPreferences(session, { shortcuts });
    } catch (error) {
      show(!shortcuts);
      showToast({ tone: 'error', message: problemWords(asProblem(error)).text });
    }
  });
}
