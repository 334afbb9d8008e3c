import { migrate } from './migrate.js';

// node dist/migrations/run.js — DATABASE_OWNER_URL owns the database, DATABASE_URL is the app role's (its password is set from there)
const { DATABASE_OWNER_URL, DATABASE_URL } = process.env;
if (!DATABASE_OWNER_URL || !DATABASE_URL) throw new Error('DATABASE_OWNER_URL and DATABASE_URL are needed');
const ran = await migrate(DATABASE_OWNER_URL, decodeURIComponent(new URL(DATABASE_URL).password));
console.log(ran.length ? `ran ${ran.join(', ')}` : 'nothing to run');
