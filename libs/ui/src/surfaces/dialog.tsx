import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { IconButton } from '../actions/icon-button.js';
import { m } from '../texts/messages.js';

export interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  /** For questions that must be answered: no closing by pressing beside it. */
  mustAnswer?: boolean;
  wide?: boolean;
  /** For forms: a press beside it does not throw away what is written. */
  stay?: boolean;
}

const overlay = 'fixed inset-0 z-40 flex items-end justify-center bg-shade sm:items-center sm:p-6';

/** A question or a small form above the page. Focus goes in, and back when it closes. */
export function Dialog({ title, isOpen, onClose, children, mustAnswer = false, wide = false, stay = false }: DialogProps) {
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable={!mustAnswer && !stay} className={overlay}>
      <Modal
        className={`max-h-[92dvh] w-full overflow-auto rounded-t-card bg-surface shadow-raised sm:rounded-card ${wide ? 'sm:max-w-3xl' : 'sm:max-w-lg'}`}
      >
        <AriaDialog role={mustAnswer ? 'alertdialog' : 'dialog'} className="p-5 outline-none sm:p-6">
          <div className="mb-3 flex items-start justify-between gap-4">
            <Heading slot="title" className="text-xl">
              {title}
            </Heading>
            {!mustAnswer && (
              <IconButton label={m.ui_close()} onPress={onClose} className="-mt-2 -mr-2">
                <X aria-hidden size={22} />
              </IconButton>
            )}
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
