export const workspaceTabs = ['conversation', 'promises', 'follow-ups', 'history'] as const;
export type WorkspaceTab = (typeof workspaceTabs)[number];

export interface WorkspaceSearch {
  /** Left out: the conversation. */
  tab?: WorkspaceTab;
}

export function workspaceSearch(search: Record<string, unknown>): WorkspaceSearch {
  const tab = workspaceTabs.find((each) => each === search.tab);
  return tab && tab !== 'conversation' ? { tab } : {};
}
