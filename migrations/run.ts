import { SettingsReader } from '../libs/platform/src/settings/reader.js';
import { migrate } from './migrate.js';

// node dist/migrations/run.js — DATABASE_OWNER_URL owns the database, DATABASE_URL is the app role's (its password is set from there)
const POSTGRES = ['postgres:', 'postgresql:'];
const settings = new SettingsReader(process.env);
const ownerUrl = settings.address('DATABASE_OWNER_URL', POSTGRES, 'DATABASE_OWNER_PASSWORD');
const appUrl = settings.address('DATABASE_URL', POSTGRES, 'DATABASE_PASSWORD');
if (ownerUrl === undefined) settings.fault('DATABASE_OWNER_URL', 'missing');
try {
  settings.complain();
  const ran = await migrate(ownerUrl!, decodeURIComponent(new URL(appUrl!).password));
  console.log(ran.length ? `ran ${ran.join(', ')}` : 'nothing to run');
} catch (e) {
  const { message, code } = e as Error & { code?: string };
  console.error(`not migrated: ${[code, message].filter(Boolean).join(' ')}`);
  process.exitCode = 1;
}
