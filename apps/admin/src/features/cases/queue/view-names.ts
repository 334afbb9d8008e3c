import { m } from '@texts';
import type { QueueView } from './queue-search.js';

/** The views in the order of the tabs; "all" has no code in the address. */
export const viewTabs: readonly { view: QueueView | undefined; text: () => string }[] = [
  { view: 'mine', text: m.queue_view_mine },
  { view: 'unassigned', text: m.queue_view_unassigned },
  { view: 'talk-this-week', text: m.queue_view_talk_this_week },
  { view: 'overdue', text: m.queue_view_overdue },
  { view: 'awaiting-me', text: m.queue_view_awaiting_me },
  { view: 'awaiting-member', text: m.queue_view_awaiting_member },
  { view: undefined, text: m.queue_view_all },
  { view: 'closed', text: m.queue_view_closed },
];

export const viewName = (view: QueueView | undefined): string => (viewTabs.find((tab) => tab.view === view)?.text ?? m.queue_view_all)();
