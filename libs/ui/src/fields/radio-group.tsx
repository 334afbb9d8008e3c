import { useId, type ReactNode } from 'react';
import type { Option } from './checkbox-group.js';
import { Choice } from './choice.js';
import type { FieldTexts } from './field.js';
import { FieldGroup } from './field-group.js';

interface RadioGroupProps<Value extends string> extends FieldTexts {
  /** The first answer takes this id, so that the error summary can lead to it. */
  id?: string;
  name?: string;
  options: readonly Option<Value>[];
  value: Value | '' | null | undefined;
  onChange: (value: Value) => void;
  /** In a row when the answers are short and the screen is wide. */
  inline?: boolean;
  /** Shown under an answer while it is the chosen one. */
  reveal?: Partial<Record<Value, ReactNode>>;
}

/** One answer of several, none chosen beforehand. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { id, name, options, value, onChange, inline, reveal, ...texts } = props;
  const own = useId();
  const group = id ?? own;
  return (
    <FieldGroup {...texts} id={`${group}-group`} role="radiogroup">
      <div className={inline ? 'flex flex-wrap gap-x-6' : ''}>
        {options.map((option, index) => (
          <div key={option.value}>
            <Choice
              id={index === 0 ? group : `${group}-${option.value}`}
              type="radio"
              name={name ?? group}
              value={option.value}
              label={option.label}
              hint={option.hint}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            {value === option.value && reveal?.[option.value] && (
              <div className="my-2 ml-3 border-l-4 border-line-strong pl-6">{reveal[option.value]}</div>
            )}
          </div>
        ))}
      </div>
    </FieldGroup>
  );
}
