import type { Change } from '@app/api-client';
import { Button, ChangedDialog, ConfirmDialog, Dialog, errorOf, FormError, type FieldProblem } from '@app/ui';
import { m } from '@texts';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useRecord } from './use-record.js';
import { useReturnFocus } from './use-return-focus.js';

export interface RecordFields<Values> {
  values: Values;
  set: (change: Partial<Values>) => void;
  /** What is wrong with a field, by its name. */
  error: (field: keyof Values & string) => string | undefined;
}

export interface RecordDialogProps<Values extends object, Saved> {
  title: string;
  saveLabel: string;
  start: Values;
  /** Of what is changed; left out for something new. */
  version?: number;
  check: (values: Values) => FieldProblem[];
  save: (values: Values, change: Change) => Promise<Saved>;
  /** With 412: the values of what is there now. */
  valuesOf?: (current: Saved) => Values;
  /** How each value is said when somebody else has changed it meanwhile. */
  said?: (values: Values) => { label: string; value: string }[];
  /** For what cannot be undone: said and asked about before it is sent. */
  sure?: (values: Values) => { title: string; text: ReactNode };
  onSaved: (saved: Saved) => void;
  onClose: () => void;
  children: (fields: RecordFields<Values>) => ReactNode;
}

/** A small form above the page for one entry of a register: new, or changed without overwriting anybody. */
export function RecordDialog<Values extends object, Saved>(props: RecordDialogProps<Values, Saved>) {
  const { title, saveLabel, said, sure, check, onClose, children } = props;
  const record = useRecord(props);
  useReturnFocus();
  const { values, problems } = record;
  const [asking, ask] = useState(false);

  if (record.theirs && said) {
    const theirs = said(record.theirs.values);
    const changed = said(values)
      .map(({ label, value }, index) => ({ label, yours: value, theirs: theirs[index]?.value ?? '' }))
      .filter((line) => line.yours !== line.theirs);
    return (
      <ChangedDialog values={changed} pending={record.pending} onKeepYours={() => void record.keepMine()} onTakeTheirs={record.takeTheirs} />
    );
  }
  const send = (event: FormEvent) => {
    event.preventDefault();
    const wrong = check(values);
    if (sure && wrong.length === 0) return ask(true);
    void record.send(wrong);
  };
  if (asking && sure) {
    const { title: question, text } = sure(values);
    return (
      <ConfirmDialog
        title={question}
        confirmLabel={saveLabel}
        danger
        isOpen
        pending={record.pending}
        onConfirm={() => void record.send([]).then(() => ask(false))}
        onCancel={() => ask(false)}
      >
        {text}
      </ConfirmDialog>
    );
  }
  return (
    <Dialog title={title} isOpen onClose={onClose} stay>
      <form noValidate onSubmit={send} className="space-y-4">
        {children({ values, set: record.set, error: (field) => errorOf(problems, field) })}
        <FormError problem={record.problem} />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" pending={record.pending}>
            {saveLabel}
          </Button>
          <Button kind="quiet" onPress={onClose}>
            {m.record_cancel()}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
