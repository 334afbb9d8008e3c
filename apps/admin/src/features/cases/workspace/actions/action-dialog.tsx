import type { Problem } from '@app/api-client';
import { Button, Dialog, FormError } from '@app/ui';
import { m } from '@texts';
import type { ReactNode } from 'react';

export interface ActionDialogProps {
  title: string;
  submit: string;
  pending: boolean;
  problem: Problem | null;
  onSubmit: () => void;
  onClose: () => void;
  wide?: boolean;
  children?: ReactNode;
}

/** A small form above the case: one question, one button. */
export function ActionDialog({ title, submit, pending, problem, onSubmit, onClose, wide, children }: ActionDialogProps) {
  return (
    <Dialog title={title} isOpen onClose={onClose} wide={wide} stay>
      <form
        noValidate
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!pending) onSubmit();
        }}
      >
        {problem && problem.errors.length === 0 && <FormError problem={problem} />}
        {children}
        <div className="flex flex-wrap gap-3 pt-2">
          <Button type="submit" pending={pending}>
            {submit}
          </Button>
          <Button kind="quiet" onPress={onClose}>
            {m.case_cancel()}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
