import type { ReactNode } from 'react';
import { Button } from '../actions/button.js';
import { m } from '../texts/messages.js';
import { Dialog } from './dialog.js';

interface ConfirmDialogProps {
  title: string;
  children?: ReactNode;
  /** The verb, not "OK": "Återta ärendet". */
  confirmLabel: string;
  danger?: boolean;
  pending?: boolean;
  isOpen: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Before something that is hard to undo. What can be undone gets a toast with "Ångra" instead. */
export function ConfirmDialog({ title, children, confirmLabel, danger, pending, isOpen, onConfirm, onCancel }: ConfirmDialogProps) {
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onCancel} mustAnswer>
      {children}
      <div className="mt-6 flex flex-wrap gap-3">
        <Button kind={danger ? 'danger' : 'primary'} pending={pending} onPress={onConfirm}>
          {confirmLabel}
        </Button>
        <Button kind="quiet" onPress={onCancel}>
          {m.ui_cancel()}
        </Button>
      </div>
    </Dialog>
  );
}
