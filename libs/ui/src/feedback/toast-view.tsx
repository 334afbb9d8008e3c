import { Check, TriangleAlert, X } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Text } from 'react-aria-components/Text';
import {
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastBody,
  UNSTABLE_ToastRegion as AriaToastRegion,
} from 'react-aria-components/Toast';
import { m } from '../texts/messages.js';
import { toasts } from './toasts.js';

const button = 'inline-flex min-h-11 items-center rounded-field px-3 font-semibold hover:bg-white/15';

// Below dialogs and their shade, so that no button of a dialog is ever covered. On a phone at the top: what one is about to press is at
// the bottom of the page, in reach of the thumb.
const place = 'fixed inset-x-0 bottom-4 z-35 max-sm:top-16 max-sm:bottom-auto mx-auto w-fit max-w-[calc(100vw-2rem)]';

export function ToastView() {
  return (
    <AriaToastRegion
      queue={toasts}
      aria-label={m.ui_notices()}
      className={`${place} flex flex-col-reverse gap-2 outline-none max-sm:flex-col`}
    >
      {({ toast }) => (
        <Toast toast={toast} className="flex items-center gap-3 rounded-card bg-brand-strong py-1 pr-1 pl-4 text-on-brand shadow-raised forced-colors:border">
          {toast.content.tone === 'error' ? <TriangleAlert aria-hidden size={20} /> : <Check aria-hidden size={20} />}
          <ToastBody className="min-w-0 flex-1">
            <Text slot="title">{toast.content.message}</Text>
          </ToastBody>
          {toast.content.undo && (
            <Button
              className={`${button} underline underline-offset-3`}
              onPress={() => {
                toast.content.undo?.();
                toasts.close(toast.key);
              }}
            >
              {m.ui_undo()}
            </Button>
          )}
          <Button slot="close" aria-label={m.ui_close()} className={button}>
            <X aria-hidden size={20} />
          </Button>
        </Toast>
      )}
    </AriaToastRegion>
  );
}
