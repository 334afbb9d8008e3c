import { Button, buttonStyle, Notice, PageTitle, showToast } from '@app/ui';
import { m } from '@texts';
import { Link } from '@tanstack/react-router';
import { Copy, Printer } from 'lucide-react';

/** Shown once: the server keeps only their hashes. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const copy = () =>
    navigator.clipboard
      .writeText(codes.join('\n'))
      .then(() => showToast({ message: m.codes_copied() }))
      .catch(() => showToast({ tone: 'error', message: m.codes_not_copied() }));
  return (
    <>
      <PageTitle className="text-2xl">{m.codes_title()}</PageTitle>
      <p className="mt-3">{m.codes_text()}</p>
      <ul className="my-5 grid grid-cols-1 gap-x-6 gap-y-1 rounded-card bg-sunken p-5 text-lg tracking-wide tabular-nums sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="mb-6 flex flex-wrap gap-3" data-no-print>
        <Button kind="secondary" icon={<Copy aria-hidden size={18} />} onPress={() => void copy()}>
          {m.codes_copy()}
        </Button>
        <Button kind="secondary" icon={<Printer aria-hidden size={18} />} onPress={() => window.print()}>
          {m.codes_print()}
        </Button>
      </div>
      <Notice kind="warning">{m.codes_once()}</Notice>
      <Link to="/sign-in" className={buttonStyle('primary', 'normal', 'mt-6 w-full')} data-no-print>
        {m.codes_saved()}
      </Link>
    </>
  );
}
