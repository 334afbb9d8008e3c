import { useId, type ReactNode } from 'react';
import { Choice } from './choice.js';
import type { FieldTexts } from './field.js';
import { FieldGroup } from './field-group.js';

export interface Option<Value extends string> {
  value: Value;
  label: ReactNode;
  hint?: ReactNode;
}

interface CheckboxGroupProps<Value extends string> extends FieldTexts {
  /** The first box takes this id, so that the error summary can lead to it. */
  id?: string;
  name?: string;
  options: readonly Option<Value>[];
  value: readonly Value[];
  onChange: (value: Value[]) => void;
}

/** Any number of answers. */
export function CheckboxGroup<Value extends string>({ id, name, options, value, onChange, ...texts }: CheckboxGroupProps<Value>) {
  const own = useId();
  const group = id ?? own;
  const toggle = (option: Value, on: boolean) =>
    onChange(options.map((each) => each.value).filter((each) => (each === option ? on : value.includes(each))));
  return (
    <FieldGroup {...texts} id={`${group}-group`}>
      {options.map((option, index) => (
        <Choice
          key={option.value}
          id={index === 0 ? group : `${group}-${option.value}`}
          type="checkbox"
          name={name}
          value={option.value}
          label={option.label}
          hint={option.hint}
          checked={value.includes(option.value)}
          onChange={(event) => toggle(option.value, event.target.checked)}
        />
      ))}
    </FieldGroup>
  );
}
