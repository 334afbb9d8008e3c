import { Card } from '@app/ui';
import type { ReactNode } from 'react';
import type { IntakeValues } from './intake.js';

export interface PartProps {
  values: IntakeValues;
  set: (change: Partial<IntakeValues>) => void;
  error: (fieldId: string) => string | undefined;
}

/** One of the four parts, as a member would meet them one page at a time. */
export function IntakeSection({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <Card as="section" aria-labelledby={id}>
      <h2 id={id} className="mb-4 text-lg">
        {title}
      </h2>
      <div className="space-y-5">{children}</div>
    </Card>
  );
}
