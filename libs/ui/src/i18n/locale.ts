import { overwriteGetLocale } from '../texts/runtime.js';

export type Locale = 'sv' | 'en';

const year = 365 * 24 * 60 * 60;
const listeners = new Set<() => void>();

function remembered(): Locale {
  return /(?:^|; )language=en(?:;|$)/.test(document.cookie) ? 'en' : 'sv';
}

let current: Locale = remembered();

/** The reader's language. The server reads the same cookie for its own words. */
export const currentLocale = (): Locale => current;

/** With region, as Intl and react-aria want it. */
export const currentRegionalLocale = (): string => (current === 'sv' ? 'sv-SE' : 'en-US');

/** Switches language at once; what is typed into a form stays. */
export function setLocale(locale: Locale): void {
  current = locale;
  document.cookie = `language=${locale}; path=/; max-age=${year}; samesite=lax`;
  document.documentElement.lang = locale;
  listeners.forEach((listener) => listener());
}

export function onLocale(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Call once at start, with the app's own text runtime, so that app and components speak one language. */
export function startLocale(overwriteAppLocale: (get: () => Locale) => void): void {
  overwriteGetLocale(currentLocale);
  overwriteAppLocale(currentLocale);
  document.documentElement.lang = current;
}
