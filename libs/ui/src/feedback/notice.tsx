import { Info, ShieldCheck, TriangleAlert, CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';

const kinds = {
  info: { style: 'bg-new-tint border-new', icon: <Info aria-hidden size={22} className="text-new" /> },
  trust: { style: 'bg-brand-tint border-brand', icon: <ShieldCheck aria-hidden size={22} className="text-brand" /> },
  warning: { style: 'bg-waiting-tint border-waiting', icon: <TriangleAlert aria-hidden size={22} className="text-waiting" /> },
  done: { style: 'bg-progress-tint border-progress', icon: <CircleCheck aria-hidden size={22} className="text-progress" /> },
};

/** A box beside the text: something to know (info), who sees it (trust), to beware of (warning), that went well (done). */
export function Notice({ kind = 'info', title, children }: { kind?: keyof typeof kinds; title?: string; children?: ReactNode }) {
  return (
    <div className={`flex gap-3 rounded-field border-l-4 p-4 ${kinds[kind].style}`}>
      <span className="mt-0.5 shrink-0">{kinds[kind].icon}</span>
      <div className="min-w-0">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  );
}
