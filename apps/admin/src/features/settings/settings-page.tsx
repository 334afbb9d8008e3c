import { Card, Facts, localized, longDate, PageTitle } from '@app/ui';
import { m } from '@texts';
import { useSession } from '../../app/session.js';
import { roleName } from '../../app/sign-in/role-name.js';
import { Preferences } from './preferences.js';
import { SignOutEverywhere } from './sign-out-everywhere.js';

/** What is one's own: language, keys, mandates, sessions. */
export const SettingsPage = localized(function Settings() {
  const session = useSession();
  if (!session) return null;
  const confirmed = session.dataRules.confirmedAt;
  return (
    <div className="max-w-3xl space-y-6">
      <PageTitle>{m.nav_settings()}</PageTitle>
      <Card as="section" aria-labelledby="me">
        <h2 id="me" className="mb-2 text-lg">
          {m.settings_me()}
        </h2>
        <Facts
          dense
          facts={[
            { term: m.settings_name(), value: session.name },
            { term: m.settings_email(), value: session.email },
            {
              term: m.settings_mandates(),
              // Some have a role at ST, and no mandate in a unit.
              value: session.mandates.length === 0 ? session.roles.map(roleName).join(', ') : session.mandates.map(({ unitId, unitName, to }) => (
                <p key={unitId}>{m.settings_mandate_until({ unit: unitName, day: longDate(to) })}</p>
              )),
            },
            { term: m.settings_data_rules(), value: confirmed ? longDate(confirmed) : m.settings_not_confirmed() },
          ]}
        />
      </Card>
      <Preferences key={session.version} session={session} />
      <SignOutEverywhere />
    </div>
  );
});
