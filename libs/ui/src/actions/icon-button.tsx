import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';

interface IconButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  /** What it does, for those who do not see the icon. */
  label: string;
  children: ReactNode;
  /** In dense staff tables a target of 28 px is enough. */
  dense?: boolean;
  className?: string;
}

export function IconButton({ label, children, dense = false, className = '', ...rest }: IconButtonProps) {
  const size = dense ? 'size-7' : 'size-11';
  return (
    <AriaButton
      {...rest}
      aria-label={label}
      className={`inline-flex ${size} items-center justify-center rounded-field text-ink hover:bg-brand-tint hover:text-brand data-disabled:opacity-50 ${className}`}
    >
      {children}
    </AriaButton>
  );
}
