import { readFileSync } from 'node:fs';

/** What an installation decides. Read once at boot from the environment; `NAME_FILE` names a file that holds the value. */
export class Config {
  /** Where the API listens; 0 lets the system choose. */
  readonly port: number;
  readonly host: string;
  /** PostgreSQL as the app role: not owner, no right to pass by row security. */
  readonly databaseUrl: string;
  /** redis://… puts the queue on Redis; without it, it lives in the same PostgreSQL. */
  readonly queueUrl: string | undefined;
  readonly smtpUrl: string;
  readonly mailFrom: string;
  /** The address people use, without a slash at the end: cookies and links in mail follow it. */
  readonly publicUrl: string;
  /** 32 bytes that wrap every case's key. Outside the database, always. */
  readonly masterKey: Buffer;
  /** Invented people, sign-in with one press. Never on a real installation. */
  readonly demonstration: boolean;
  readonly mailboxDir: string | undefined;
  /** Folder with the built web apps (member/, admin/). */
  readonly webRoot: string | undefined;
  readonly poolSize: number;

  constructor(env: NodeJS.ProcessEnv = process.env) {
    const faults: string[] = [];
    const text = (name: string): string | undefined => {
      const file = env[`${name}_FILE`];
      return (file ? readFileSync(file, 'utf8').trim() : env[name]) || undefined;
    };
    const need = (name: string): string => text(name) ?? (faults.push(`${name}: missing`), '');
    const url = (name: string, value: string | undefined, ...protocols: string[]): void => {
      if (value && !(URL.canParse(value) && protocols.includes(new URL(value).protocol))) faults.push(`${name}: not a ${protocols.join(' or ')} address`);
    };
    const integer = (name: string, fallback: number, max: number): number => {
      const value = Number(text(name) ?? fallback);
      if (!Number.isInteger(value) || value < 0 || value > max) faults.push(`${name}: not a whole number between 0 and ${max}`);
      return value;
    };

    this.port = integer('PORT', 3000, 65535);
    this.host = text('HOST') ?? '127.0.0.1';
    this.databaseUrl = need('DATABASE_URL');
    this.queueUrl = text('QUEUE_URL');
    this.smtpUrl = need('SMTP_URL');
    this.mailFrom = text('MAIL_FROM') ?? 'samtalsstod@example.org';
    this.publicUrl = (text('PUBLIC_URL') ?? `http://127.0.0.1:${this.port}`).replace(/\/$/, '');
    this.masterKey = Buffer.from(need('MASTER_KEY'), 'base64');
    this.demonstration = text('DEMONSTRATION') === '1';
    this.mailboxDir = text('MAILBOX_DIR');
    this.webRoot = text('WEB_ROOT');
    this.poolSize = integer('DATABASE_POOL', 10, 200);

    url('DATABASE_URL', this.databaseUrl, 'postgres:', 'postgresql:');
    url('QUEUE_URL', this.queueUrl, 'redis:', 'rediss:');
    url('SMTP_URL', this.smtpUrl, 'smtp:', 'smtps:');
    url('PUBLIC_URL', this.publicUrl, 'http:', 'https:');
    if (this.masterKey.length !== 32) faults.push('MASTER_KEY: not 32 bytes in base64');
    if (faults.length) throw new Error(`Settings that must be mended:\n  ${faults.join('\n  ')}`);
  }

  /** Over TLS cookies carry the `__Host-` prefix; plain http on loopback cannot. */
  get secure(): boolean {
    return this.publicUrl.startsWith('https:');
  }
}
