import type { ComponentProps } from 'react';
import { controlStyle, denseControlStyle } from './control-style.js';
import { Field, type FieldTexts } from './field.js';

export interface TextFieldProps extends FieldTexts, Omit<ComponentProps<'input'>, 'children' | 'style'> {
  dense?: boolean;
}

/** A line of text, which the browser does not remember unless `autoComplete` says what it is of one's own. Takes a form library's `register(…)` as it is. */
export function TextField({ label, hint, error, optional, hideLabel, dense, id, className = '', ...input }: TextFieldProps) {
  return (
    <Field {...{ id, label, hint, error, optional, hideLabel }}>
      {(wiring) => (
        <input type="text" autoComplete="off" {...input} {...wiring} className={`${controlStyle} ${dense ? denseControlStyle : ''} ${className}`} />
      )}
    </Field>
  );
}
