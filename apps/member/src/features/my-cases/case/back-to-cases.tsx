import { m } from '@texts';
import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';

export function BackToCases() {
  return (
    <Link to="/cases" className="mb-3 inline-flex min-h-11 items-center gap-2 rounded-field text-link" data-no-print>
      <ArrowLeft aria-hidden size={18} />
      {m.my_cases_title()}
    </Link>
  );
}
