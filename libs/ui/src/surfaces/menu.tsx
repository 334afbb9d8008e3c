import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';

export interface MenuChoice {
  id: string;
  label: ReactNode;
  textValue: string;
  onChoose: () => void;
}

interface MenuProps {
  /** What the button says to those who do not see it, when its content is an icon. */
  label?: string;
  button: ReactNode;
  choices: readonly MenuChoice[];
  /** The edge of the button that the list begins at. */
  from?: 'start' | 'end';
  className?: string;
}

/** A button that opens a short list of things to do. */
export function Menu({ label, button, choices, from = 'end', className = '' }: MenuProps) {
  return (
    <MenuTrigger>
      <AriaButton aria-label={label} className={`inline-flex min-h-11 items-center gap-2 rounded-field px-3 hover:bg-brand-tint ${className}`}>
        {button}
      </AriaButton>
      <Popover placement={`bottom ${from}`} className="min-w-52 overflow-auto rounded-card border border-line bg-surface p-1 shadow-raised">
        <AriaMenu className="outline-none" onAction={(key) => choices.find((choice) => choice.id === key)?.onChoose()}>
          {choices.map((choice) => (
            <MenuItem
              key={choice.id}
              id={choice.id}
              textValue={choice.textValue}
              className="flex min-h-11 cursor-default items-center gap-3 rounded-field px-3 py-2 outline-none data-focused:bg-brand-tint data-focused:text-brand"
            >
              {choice.label}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
