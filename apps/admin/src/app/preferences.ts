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

/** Turns the keys on or off: at once here, and for good once it is kept. */
export async function turnShortcuts(session: Session, shortcuts: boolean): Promise<void> {
  const turned: Session = { ...session, shortcuts };
  queryClient.setQueryData(sessionQuery.queryKey, turned);
  try {
    await keepPreferences(session, { shortcuts });
  } catch (error) {
    queryClient.setQueryData(sessionQuery.queryKey, session);
    showToast({ tone: 'error', message: problemWords(asProblem(error)).text });
  }
}
