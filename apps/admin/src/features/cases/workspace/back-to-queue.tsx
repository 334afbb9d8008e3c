import { linkStyle, useShortcuts } from '@app/ui';
import { m } from '@texts';
import { Link, useLocation, useRouter } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import type { MouseEvent } from 'react';

/** Back to where one was in the list; to the list's beginning for whoever came by an address. */
export function BackToQueue() {
  const router = useRouter();
  const fromQueue = useLocation({ select: ({ state }) => state.fromQueue === true });
  const goBack = (event?: MouseEvent) => {
    event?.preventDefault();
    if (fromQueue) router.history.back();
    else void router.navigate({ to: '/cases' });
  };
  useShortcuts([{ key: 'u', description: m.keys_back_to_queue(), run: () => goBack() }]);
  return (
    <Link to="/cases" onClick={goBack} className={`${linkStyle} mb-3 inline-flex min-h-8 items-center gap-1.5 text-sm`} data-no-print>
      <ArrowLeft aria-hidden size={16} />
      {m.case_back_to_queue()}
    </Link>
  );
}
