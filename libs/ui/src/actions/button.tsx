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
export function Button({ kind, size, icon, pending = false, className, children, onPress, type, ...rest }: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      // Not react-aria's isPending: its announcement outlives the page and is left without a text.
      type={pending ? 'button' : type}
      onPress={pending ? undefined : onPress}
      aria-disabled={pending || undefined}
      className={buttonStyle(kind, size, className)}
    >
      {pending ? <LoaderCircle aria-hidden size={18} className="animate-spin" /> : icon}
      {children}
      <span role="status" className="sr-only">
        {pending && m.ui_working()}
      </span>
    </AriaButton>
  );
}
