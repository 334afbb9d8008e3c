import { currentRegionalLocale } from '../i18n/locale.js';

/** 1 234 in Swedish, 1,234 in English. */
export const number = (value: number, digits = 0): string =>
  new Intl.NumberFormat(currentRegionalLocale(), { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);

/** A share from 0 to 1 as whole per cent. */
export const percent = (share: number): string =>
  new Intl.NumberFormat(currentRegionalLocale(), { style: 'percent', maximumFractionDigits: 0 }).format(share);
