import type { ComponentProps } from 'react';
import { controlStyle } from './control-style.js';
import { Field, type FieldTexts } from './field.js';

export interface TextAreaProps extends FieldTexts, Omit<ComponentProps<'textarea'>, 'children' | 'style'> {}

/** Several lines, which the browser keeps to itself for no later time and writes on no disk: we save what must be saved. Grows with what is written where the browser can. */
export function TextArea({ label, hint, error, optional, hideLabel, id, rows = 4, className = '', ...area }: TextAreaProps) {
  return (
    <Field {...{ id, label, hint, error, optional, hideLabel }}>
      {(wiring) => (
        <textarea
          autoComplete="off"
          {...area}
          {...wiring}
          rows={rows}
          // A box that grows with its content would otherwise begin as a single line.
          style={{ minHeight: `calc(${rows}lh + 1.125rem)` }}
          className={`${controlStyle} field-sizing-content max-h-96 ${className}`}
        />
      )}
    </Field>
  );
}
