import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { IconButton } from '../actions/icon-button.js';
import { m } from '../texts/messages.js';

interface DrawerProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  side?: 'left' | 'right';
  children: ReactNode;
}

/** A panel from the side that leaves the list behind it in sight. */
export function Drawer({ title, isOpen, onClose, side = 'right', children }: DrawerProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
      className={`fixed inset-0 z-40 flex bg-shade ${side === 'right' ? 'justify-end' : 'justify-start'}`}
    >
      <Modal className="h-full w-full max-w-md overflow-auto bg-surface shadow-raised">
        <AriaDialog className="min-h-full p-5 outline-none">
          <div className="mb-4 flex items-start justify-between gap-4">
            <Heading slot="title" className="text-lg">
              {title}
            </Heading>
            <IconButton label={m.ui_close()} onPress={onClose} className="-mt-2 -mr-2">
              <X aria-hidden size={22} />
            </IconButton>
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
