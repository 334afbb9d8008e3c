import { fitsKeepalive, saveComposer } from '@app/api-client';
import { useKeptText } from '@app/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useSession } from '../../../../app/session.js';
import { caseQuery } from '../../case-queries.js';

export type ComposerKind = 'note' | 'message';

/** What is being written, kept on the server for its writer alone. */
export function useKeptDraft(caseId: string, kind: ComposerKind, kept: string | null) {
  const queries = useQueryClient();
  return useKeptText(`${useSession()?.accountId} ${caseId} ${kind}`, kept ?? '', {
    save: (text) => saveComposer({ path: { id: caseId }, body: { kind, text }, keepalive: fitsKeepalive(text) }),
    remember: (text) =>
      void queries.setQueryData(caseQuery(caseId).queryKey, (detail) => detail && { ...detail, composer: { ...detail.composer, [kind]: text || null } }),
  });
}
