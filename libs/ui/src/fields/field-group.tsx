import { useId, type ReactNode } from 'react';
import { m } from '../texts/messages.js';
import { FieldError, type FieldTexts } from './field.js';

interface FieldGroupProps extends FieldTexts {
  id?: string;
  children: ReactNode;
  role?: 'radiogroup';
}

/** A question with several answers: legend, hint, error, then the answers. */
export function FieldGroup({ id, label, hint, error, optional, hideLabel, role, children }: FieldGroupProps) {
  const own = useId();
  const group = id ?? own;
  const described = [hint && `${group}-hint`, error && `${group}-error`].filter(Boolean).join(' ');
  return (
    <fieldset role={role} aria-describedby={described || undefined} className={error ? 'border-l-4 border-error pl-3' : ''}>
      <legend className={hideLabel ? 'sr-only' : 'mb-0.5 font-semibold'}>
        {label}
        {optional && <span className="font-normal text-muted"> {m.ui_optional()}</span>}
      </legend>
      {hint && (
        <div id={`${group}-hint`} className="text-muted">
          {hint}
        </div>
      )}
      {error && <FieldError id={`${group}-error`}>{error}</FieldError>}
      <div className="mt-1">{children}</div>
    </fieldset>
  );
}
