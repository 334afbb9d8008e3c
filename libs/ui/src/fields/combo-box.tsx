import { ChevronDown } from 'lucide-react';
import { useId } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { m } from '../texts/messages.js';
import { controlStyle } from './control-style.js';
import { Field, type FieldTexts } from './field.js';

export interface ComboBoxOption {
  id: string;
  label: string;
  detail?: string;
}

interface ComboBoxProps extends FieldTexts {
  id?: string;
  options: readonly ComboBoxOption[];
  value: string | null;
  onChange: (id: string | null) => void;
  /** For lists that the server searches: the options are then shown as they come. */
  onSearch?: (text: string) => void;
  /** How far the server's search has come: only an answer can say that nothing matches. */
  search?: 'asking' | 'failed' | 'answered';
  placeholder?: string;
}

const emptyWords = { asking: m.ui_loading, failed: m.ui_search_failed, answered: m.ui_no_matches };

/** Choose from a long list by writing part of a name. */
export function ComboBox({ id, options, value, onChange, onSearch, search = 'answered', placeholder, ...texts }: ComboBoxProps) {
  const own = useId();
  return (
    <Field {...texts} id={id ?? own}>
      {(wiring) => (
        <AriaComboBox
          aria-label={texts.label}
          defaultItems={onSearch ? undefined : options}
          items={onSearch ? options : undefined}
          selectedKey={value}
          onSelectionChange={(key) => onChange(key === null ? null : String(key))}
          onInputChange={onSearch}
          menuTrigger="focus"
          allowsEmptyCollection={Boolean(onSearch)}
        >
          <div className="relative">
            <Input {...wiring} placeholder={placeholder} className={`${controlStyle} pr-12`} />
            <Button className="absolute inset-y-0 right-0 flex w-12 items-center justify-center">
              <ChevronDown aria-hidden size={20} />
            </Button>
          </div>
          <Popover className="w-(--trigger-width) overflow-auto rounded-card border border-line bg-surface p-1 shadow-raised">
            <ListBox<ComboBoxOption> renderEmptyState={() => <div className="p-3 text-muted">{emptyWords[search]()}</div>}>
              {(option) => (
                <ListBoxItem
                  id={option.id}
                  textValue={option.label}
                  className="cursor-default rounded-field px-3 py-2 data-focused:bg-brand-tint data-selected:font-semibold"
                >
                  {option.label}
                  {option.detail && <span className="block text-sm text-muted">{option.detail}</span>}
                </ListBoxItem>
              )}
            </ListBox>
          </Popover>
        </AriaComboBox>
      )}
    </Field>
  );
}
