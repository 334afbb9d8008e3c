import type { ComponentType, ReactNode } from 'react';
import { useLocale } from './use-locale.js';

/** A page that says itself anew in the other language when the reader switches, without losing its state. */
export function localized(Page: ComponentType): () => ReactNode {
  return function LocalizedPage() {
    useLocale();
    return <Page />;
  };
}
