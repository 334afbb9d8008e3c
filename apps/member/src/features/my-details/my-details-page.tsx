import { Facts, PageTitle, useLocale } from '@app/ui';
import { m } from '@texts';
import { useMe } from '../../app/me.js';
import { DetailsForm } from './details-form.js';
import { Sessions } from './sessions.js';

/** How to reach the member, in which language, and where they work. */
export function MyDetailsPage() {
  useLocale();
  const me = useMe();
  if (!me) return null;
  const known = [
    { term: m.details_name(), value: me.name },
    { term: m.details_email(), value: me.email },
    ...(me.unit ? [{ term: m.details_unit(), value: me.unit.name }] : []),
  ];
  return (
    <>
      <DetailsForm key={me.accountId} me={me}>
        <PageTitle>{m.details_title()}</PageTitle>
        <div className="mt-6">
          <Facts facts={known} />
        </div>
        <p className="mt-3 text-muted">{m.details_wrong()}</p>
      </DetailsForm>
      <Sessions />
    </>
  );
}
