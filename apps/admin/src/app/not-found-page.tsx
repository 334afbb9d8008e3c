import { buttonStyle, PageTitle, useLocale } from '@app/ui';
import { m } from '@texts';
import { Link } from '@tanstack/react-router';

/** Also for what exists but is not the reader's to see. */
export function NotFoundPage() {
  useLocale();
  return (
    <>
      <PageTitle>{m.shell_not_found_title()}</PageTitle>
      <p className="mt-4 mb-6">{m.shell_not_found_text()}</p>
      <Link to="/" className={buttonStyle('secondary')}>
        {m.shell_to_start()}
      </Link>
    </>
  );
}
