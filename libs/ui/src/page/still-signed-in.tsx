import { TriangleAlert } from 'lucide-react';
import { buttonStyle } from '../actions/button-style.js';
import { m } from '../texts/messages.js';
import type { useSignOut } from './use-sign-out.js';

// Plain buttons and no dialog: this is shown when nothing more may be possible to fetch.
const place = 'fixed inset-x-4 bottom-4 z-35 mx-auto max-w-lg';

/** Over the page until one has signed out or put it aside: nobody may take a failed sign-out for a sign-out. */
export function StillSignedIn({ failed, pending, signOut, dismiss }: ReturnType<typeof useSignOut>) {
  return (
    <div role="alert">
      {failed && (
        <div className={`${place} rounded-card border-2 border-error bg-error-tint p-4 text-left text-base text-ink shadow-raised`} data-no-print>
          <p className="flex items-center gap-2 font-semibold">
            <TriangleAlert aria-hidden size={22} className="shrink-0 text-error" />
            {m.ui_still_signed_in()}
          </p>
          <p className="mt-1">{m.ui_still_signed_in_text()}</p>
          <div className="mt-3 flex flex-wrap gap-2">
            <button type="button" onClick={signOut} aria-disabled={pending || undefined} className={buttonStyle('primary')}>
              {m.ui_sign_out_again()}
            </button>
            <button type="button" onClick={dismiss} className={buttonStyle('quiet')}>
              {m.ui_close()}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
