import { DateField, errorOf, TextField, type FieldProblem } from '@app/ui';
import { m } from '@texts';

export interface Due {
  day: string;
  time: string;
}

interface DueFieldsProps {
  due: Due;
  onChange: (due: Due) => void;
  problems: readonly FieldProblem[];
}

/** When it falls due: a day, and a time that is usually the morning. */
export function DueFields({ due, onChange, problems }: DueFieldsProps) {
  return (
    <>
      <DateField
        id="dueAt"
        label={m.follow_up_day()}
        value={due.day}
        error={errorOf(problems, 'dueAt')}
        onChange={(day) => onChange({ ...due, day })}
      />
      <TextField
        label={m.follow_up_time()}
        type="time"
        required
        value={due.time}
        onChange={(event) => onChange({ ...due, time: event.target.value || '08:00' })}
        className="max-w-36"
      />
    </>
  );
}
