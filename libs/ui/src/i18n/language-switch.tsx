import { setLocale } from './locale.js';
import { useLocale } from './use-locale.js';

/** Names the other language in that language, so that whoever needs it can read it. */
export function LanguageSwitch({ className = '' }: { className?: string }) {
  const other = useLocale() === 'sv' ? 'en' : 'sv';
  return (
    <button
      type="button"
      lang={other}
      onClick={() => setLocale(other)}
      className={`inline-flex min-h-11 items-center rounded-field px-2 text-link underline underline-offset-3 hover:text-brand-strong ${className}`}
    >
      {other === 'en' ? 'English' : 'Svenska'}
    </button>
  );
}
