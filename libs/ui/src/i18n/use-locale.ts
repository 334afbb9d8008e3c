import { useSyncExternalStore } from 'react';
import { currentLocale, onLocale, type Locale } from './locale.js';

/** The language, and a new rendering when it changes. */
export const useLocale = (): Locale => useSyncExternalStore(onLocale, currentLocale);
