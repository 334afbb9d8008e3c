import { LoaderCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { m } from '../texts/messages.js';
import { buttonStyle, type ButtonKind, type ButtonSize } from './button-style.js';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  kind?: ButtonKind;
  size?: ButtonSize;
  icon?: ReactNode;
  /** Says that it is working, and ignores further presses without losing focus. */
  pending?: boolean;
  className?: string;
  children?: ReactNode;
}

/** One primary button a page; the rest are secondary or quiet. */
export function Button({ kind, size, icon, pending = false, className, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} isPending={pending} className={buttonStyle(kind, size, className)}>
      {pending ? <LoaderCircle aria-hidden size={18} className="animate-spin" /> : icon}
      {children}
      {pending && <span className="sr-only">{m.ui_working()}</span>}
    </AriaButton>
  );
}
