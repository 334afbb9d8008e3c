import { useId, type ComponentProps, type ReactNode } from 'react';
import { Choice } from './choice.js';
import { FieldError } from './field.js';

interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type' | 'style'> {
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
}

/** A single yes or no. */
export function Checkbox({ id, error, ...rest }: CheckboxProps) {
  const own = useId();
  const control = id ?? own;
  return (
    <div className={error ? 'border-l-4 border-error pl-3' : ''}>
      {error && <FieldError id={`${control}-error`}>{error}</FieldError>}
      <Choice {...rest} id={control} type="checkbox" aria-invalid={error ? true : undefined} aria-describedby={error && `${control}-error`} />
    </div>
  );
}
