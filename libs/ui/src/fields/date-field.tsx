import { CalendarDays } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { dateWithWeek } from '../format/dates.js';
import { m } from '../texts/messages.js';
import { controlStyle } from './control-style.js';
import { Field, type FieldTexts } from './field.js';
import { parseDate } from './parse-date.js';

export interface DateFieldProps extends FieldTexts {
  id?: string;
  name?: string;
  /** YYYY-MM-DD, or '' when empty, or whatever was typed when it is no date: parseDate tells which. */
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  isDisabled?: boolean;
}

/** A day as text in the ways Swedes write it; answers with weekday and week when it is a real day. */
export function DateField({ id, name, label, hint, error, optional, hideLabel, value, onChange, onBlur, isDisabled }: DateFieldProps) {
  const [text, setText] = useState(value);
  const sent = useRef(value);
  useEffect(() => {
    // Only a value from outside replaces what is being typed.
    if (value !== sent.current) setText(value);
    sent.current = value;
  }, [value]);

  const type = (next: string) => {
    setText(next);
    sent.current = parseDate(next) ?? next;
    onChange(sent.current);
  };
  const day = parseDate(text);

  return (
    <Field {...{ id, label, error, optional, hideLabel }} hint={hint ?? m.ui_date_hint()}>
      {(wiring) => (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <input
            {...wiring}
            type="text"
            name={name}
            inputMode="text"
            autoComplete="off"
            spellCheck={false}
            maxLength={14}
            disabled={isDisabled}
            value={text}
            onChange={(event) => type(event.target.value)}
            onBlur={() => {
              if (day) setText(day);
              onBlur?.();
            }}
            className={`${controlStyle} max-w-44 tabular-nums`}
          />
          <output htmlFor={wiring.id} className="inline-flex min-h-6 items-center gap-1.5 text-muted">
            {day && <CalendarDays aria-hidden size={18} />}
            {day && dateWithWeek(day)}
          </output>
        </div>
      )}
    </Field>
  );
}
