import { fitsKeepalive, saveMyComposer } from '@app/api-client';
import { useKeptText } from '@app/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useMe } from '../../../app/me.js';
import { myCaseQuery, type MyCase } from '../my-case.js';

/** A message to the rep that has been begun: kept on the server until it is sent. */
export function useBegunMessage({ id, composerDraft }: Pick<MyCase, 'id' | 'composerDraft'>) {
  const queries = useQueryClient();
  return useKeptText(`${useMe()?.accountId} ${id}`, composerDraft ?? '', {
    save: (text) => saveMyComposer({ path: { id }, body: { text }, keepalive: fitsKeepalive(text) }),
    remember: (text) => void queries.setQueryData(myCaseQuery(id).queryKey, (it) => it && { ...it, composerDraft: text || null }),
  });
}
