import { Card, Facts } from '@app/ui';
import { m } from '@texts';
import { EndButton, MandatePeriod, MandateState } from './mandate-parts.js';
import { mandateRoleText } from './mandate-words.js';
import type { MandatesTableProps } from './mandates-table.js';

/** The same as the table, where there is no room for one. */
export function MandateCards({ mandates, onEnd, myAccountId }: MandatesTableProps) {
  return (
    <ul className="space-y-3 lg:hidden" aria-label={m.nav_mandates()}>
      {mandates.map((mandate) => (
        <Card as="li" key={mandate.id}>
          <div className="flex items-start justify-between gap-3">
            <div className="min-w-0">
              <p id={`mandate-card-${mandate.id}`} className="font-semibold">
                {mandate.name}
              </p>
              <p className="text-sm break-words text-muted">{mandate.email}</p>
            </div>
            {onEnd && <EndButton mandate={mandate} describedBy={`mandate-card-${mandate.id}`} onEnd={onEnd} myAccountId={myAccountId} />}
          </div>
          <div className="mt-2">
            <Facts
              dense
              facts={[
                { term: m.mandate_role(), value: mandateRoleText(mandate.role) },
                { term: m.mandate_period(), value: <MandatePeriod mandate={mandate} /> },
                { term: m.mandate_state(), value: <MandateState mandate={mandate} /> },
                { term: m.mandate_open_cases(), value: mandate.openCases },
              ]}
            />
          </div>
        </Card>
      ))}
    </ul>
  );
}
