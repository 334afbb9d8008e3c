import type { ComponentProps, ReactNode } from 'react';

interface ChoiceProps extends Omit<ComponentProps<'input'>, 'style' | 'type'> {
  type: 'checkbox' | 'radio';
  label: ReactNode;
  hint?: ReactNode;
}

/** One box or dot with its words; the whole line is the target. */
export function Choice({ type, label, hint, id, className = '', ...input }: ChoiceProps) {
  const hintId = hint && id ? `${id}-hint` : undefined;
  return (
    <div className={`relative flex min-h-11 items-start gap-3 ${className}`}>
      <input
        {...input}
        id={id}
        type={type}
        aria-describedby={[input['aria-describedby'], hintId].filter(Boolean).join(' ') || undefined}
        className="my-2.5 size-6 shrink-0 accent-brand"
      />
      <div className="py-2.5">
        <label htmlFor={id} className="block after:absolute after:inset-0">
          {label}
        </label>
        {hint && (
          <div id={hintId} className="text-sm text-muted">
            {hint}
          </div>
        )}
      </div>
    </div>
  );
}
