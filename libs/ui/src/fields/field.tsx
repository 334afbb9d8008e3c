import { CircleAlert } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { m } from '../texts/messages.js';

export interface FieldTexts {
  label: string;
  hint?: ReactNode;
  error?: string;
  /** Shown as "(frivilligt)": what is asked for without it is needed. */
  optional?: boolean;
  /** Keeps the label for screen readers only, where the surroundings already say it. */
  hideLabel?: boolean;
}

export interface FieldWiring {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}

interface FieldProps extends FieldTexts {
  id?: string;
  children: (wiring: FieldWiring) => ReactNode;
}

export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="mt-1 flex items-start gap-1.5 font-semibold text-error">
      <CircleAlert aria-hidden size={18} className="mt-1 shrink-0" />
      <span>
        <span className="sr-only">{m.ui_error_prefix()}</span>
        {children}
      </span>
    </p>
  );
}

/** Label above, hint under it, error between hint and control. */
export function Field({ id, label, hint, error, optional, hideLabel, children }: FieldProps) {
  const own = useId();
  const control = id ?? own;
  const described = [hint && `${control}-hint`, error && `${control}-error`].filter(Boolean).join(' ');
  return (
    <div className={error ? 'border-l-4 border-error pl-3' : ''}>
      <label htmlFor={control} className={hideLabel ? 'sr-only' : 'block font-semibold'}>
        {label}
        {optional && <span className="font-normal text-muted"> {m.ui_optional()}</span>}
      </label>
      {hint && (
        <div id={`${control}-hint`} className="mt-0.5 text-muted">
          {hint}
        </div>
      )}
      {error && <FieldError id={`${control}-error`}>{error}</FieldError>}
      <div className={hideLabel ? '' : 'mt-1.5'}>
        {children({ id: control, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      </div>
    </div>
  );
}
