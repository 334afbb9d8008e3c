import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { currentRegionalLocale } from './locale.js';
import { useLocale } from './use-locale.js';

export function LocaleProvider({ children }: { children: ReactNode }) {
  useLocale();
  return <I18nProvider locale={currentRegionalLocale()}>{children}</I18nProvider>;
}
