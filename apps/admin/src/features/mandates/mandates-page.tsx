import type { Mandate } from '@app/api-client';
import { Button, EmptyState, localized, PageTitle, QueryState } from '@app/ui';
import { m } from '@texts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Plus, UserRoundCheck } from 'lucide-react';
import { useState } from 'react';
import { useMay, useSession } from '../../app/session.js';
import { UnitChoice } from '../../app/unit-choice.js';
import { unitsQuery } from '../../app/units.js';
import { AppointDialog } from './appoint-dialog.js';
import { EndDialog } from './end-dialog.js';
import { useLedUnits } from './led-units.js';
import { MandateCards } from './mandate-cards.js';
import { mandatesQuery } from './mandate-queries.js';
import { MandatesTable } from './mandates-table.js';

/** Who is elected to what in a unit. Access follows it. */
export const MandatesPage = localized(function Mandates() {
  const { unit } = useSearch({ from: '/workbench/mandates' });
  const units = useQuery(unitsQuery);
  const led = useLedUnits();
  const navigate = useNavigate();
  // An old address may lead to a unit that is no longer one's own.
  const unitId = (led.find(({ id }) => id === unit) ?? led[0])?.id;
  return (
    <>
      <PageTitle>{m.nav_mandates()}</PageTitle>
      <p className="mt-1 mb-4 max-w-2xl text-muted">{m.mandates_lead()}</p>
      <QueryState query={units}>
        {() => (
          <div className="mb-5 max-w-sm">
            <UnitChoice
              label={m.mandates_unit()}
              among={led}
              value={unitId ?? null}
              onChange={(chosen) => chosen && void navigate({ to: '/mandates', search: { unit: chosen }, replace: true })}
            />
          </div>
        )}
      </QueryState>
      {unitId !== undefined && <UnitMandates key={unitId} unitId={unitId} />}
    </>
  );
});

function UnitMandates({ unitId }: { unitId: number }) {
  const query = useQuery(mandatesQuery(unitId));
  const session = useSession();
  const mayAppoint = useMay()('mandate.appoint');
  const [open, setOpen] = useState<'appoint' | Mandate | null>(null);
  const close = () => setOpen(null);
  const list = { myAccountId: session?.accountId, onEnd: mayAppoint ? setOpen : undefined };
  return (
    <>
      {mayAppoint && (
        <Button size="small" className="mb-4" icon={<Plus aria-hidden size={16} />} onPress={() => setOpen('appoint')}>
          {m.mandate_appoint()}
        </Button>
      )}
      <QueryState query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={m.mandates_none()} icon={<UserRoundCheck aria-hidden size={32} />}>
              {m.mandates_none_text()}
            </EmptyState>
          ) : (
            <>
              <MandatesTable mandates={items} {...list} />
              <MandateCards mandates={items} {...list} />
            </>
          )
        }
      </QueryState>
      {open === 'appoint' && <AppointDialog unitId={unitId} onClose={close} />}
      {open !== null && open !== 'appoint' && <EndDialog mandate={open} onClose={close} />}
    </>
  );
}
