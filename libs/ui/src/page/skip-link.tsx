import { m } from '../texts/messages.js';

/** First in the tab order. Its target is <main id="main" tabIndex={-1}>. */
export function SkipLink() {
  return (
    <a
      href="#main"
      onClick={(event) => {
        event.preventDefault();
        document.getElementById('main')?.focus();
      }}
      className="absolute top-2 left-2 z-50 -translate-y-24 rounded-field bg-brand px-4 py-3 font-semibold text-on-brand focus:translate-y-0"
    >
      {m.ui_skip()}
    </a>
  );
}
