import { m } from '@texts';
import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';

export function BackToCase({ id }: { id: string }) {
  return (
    <Link to="/cases/$caseId" params={{ caseId: id }} className="mb-3 inline-flex min-h-11 items-center gap-2 rounded-field text-link">
      <ArrowLeft aria-hidden size={18} />
      {m.back_to_case()}
    </Link>
  );
}
