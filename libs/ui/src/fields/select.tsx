import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { controlStyle, denseControlStyle } from './control-style.js';
import { Field, type FieldTexts } from './field.js';

export interface SelectOption {
  value: string;
  label: string;
}

interface SelectProps extends FieldTexts, Omit<ComponentProps<'select'>, 'children' | 'style'> {
  options: readonly SelectOption[];
  /** First, empty choice, e.g. "Välj …". */
  placeholder?: string;
  dense?: boolean;
}

/** The browser's own list: what works best on a phone and with a screen reader. Over some 15 choices, use ComboBox. */
export function Select({ label, hint, error, optional, hideLabel, id, options, placeholder, dense, className = '', ...select }: SelectProps) {
  return (
    <Field {...{ id, label, hint, error, optional, hideLabel }}>
      {(wiring) => (
        <div className="relative">
          <select {...select} {...wiring} className={`${controlStyle} appearance-none ${dense ? denseControlStyle : ''} pr-10 ${className}`}>
            {placeholder !== undefined && <option value="">{placeholder}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown aria-hidden size={20} className="pointer-events-none absolute inset-y-0 right-3 my-auto" />
        </div>
      )}
    </Field>
  );
}
