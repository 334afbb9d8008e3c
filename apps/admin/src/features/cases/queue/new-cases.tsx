import { Button } from '@app/ui';
import { m } from '@texts';
import { RefreshCw } from 'lucide-react';

/** News waits here until one asks for it, above the page and not in it: rows never move under the pointer. */
export function NewCases({ fresh, moved, onShow }: { fresh: number; moved: boolean; onShow: () => void }) {
  const text = fresh === 1 ? m.queue_one_new() : fresh > 1 ? m.queue_new({ count: fresh }) : moved ? m.queue_moved() : '';
  return (
    <div role="status" className="fixed top-19 right-4 z-20 lg:right-8">
      {text && (
        <Button kind="secondary" size="small" className="min-h-10 rounded-full px-5 shadow-raised" icon={<RefreshCw aria-hidden size={16} />} onPress={onShow}>
          {text}
        </Button>
      )}
    </div>
  );
}
