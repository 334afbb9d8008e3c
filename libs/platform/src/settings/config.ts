import { SettingsReader } from './reader.js';
import { isTrust } from './trusted-proxies.js';

const POSTGRES = ['postgres:', 'postgresql:'];

/** What an installation decides, read once at boot: table.ts says what each is. Throws with every fault at once, by name and reason. */
export class Config {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string;
  readonly poolSize: number;
  /** redis://… puts the queue on Redis; without it, it lives in the same PostgreSQL. */
  readonly queueUrl: string | undefined;
  readonly smtpUrl: string;
  readonly mailFrom: string;
  /** Without a slash at the end. */
  readonly publicUrl: string;
  /** 32 bytes that wrap every case's key. Outside the database, always. */
  readonly masterKey: Buffer;
  readonly trustedProxies: readonly string[];
  readonly webRoot: string | undefined;
  readonly auditHeadFile: string | undefined;
  readonly metrics: { readonly host: string; readonly port: number } | undefined;
  readonly drainMs: number;
  readonly shutdownMs: number;
  readonly log: { readonly level: 'debug' | 'info' | 'warn' | 'error'; readonly format: 'json' | 'text' };
  /** Invented people, sign-in with one press. Never on a real installation. */
  readonly demonstration: boolean;
  readonly mailboxDir: string | undefined;

  constructor(env: NodeJS.ProcessEnv = process.env) {
    const settings = new SettingsReader(env);
    this.port = settings.integer('PORT', 0, 65_535)!;
    this.host = settings.text('HOST')!;
    this.databaseUrl = settings.address('DATABASE_URL', POSTGRES, 'DATABASE_PASSWORD') ?? '';
    this.poolSize = settings.integer('DATABASE_POOL', 1, 200)!;
    this.queueUrl = settings.address('QUEUE_URL', ['redis:', 'rediss:']);
    this.smtpUrl = settings.address('SMTP_URL', ['smtp:', 'smtps:']) ?? '';
    this.mailFrom = settings.text('MAIL_FROM')!;
    this.publicUrl = (env.PUBLIC_URL || env.PUBLIC_URL_FILE ? settings.address('PUBLIC_URL', ['http:', 'https:'])! : `http://127.0.0.1:${this.port}`)
      .replace(/\/$/, '');
    const masterKey = settings.text('MASTER_KEY') ?? '';
    this.masterKey = Buffer.from(masterKey, 'base64');
    this.trustedProxies = settings.text('TRUSTED_PROXIES')!.split(',').map((one) => one.trim()).filter((one) => one !== 'none');
    this.webRoot = settings.text('WEB_ROOT');
    this.auditHeadFile = settings.text('AUDIT_HEAD_FILE');
    const metricsPort = settings.integer('METRICS_PORT', 0, 65_535);
    this.metrics = metricsPort === undefined ? undefined : { host: settings.text('METRICS_HOST')!, port: metricsPort };
    this.drainMs = settings.integer('DRAIN_SECONDS', 0, 600)! * 1000;
    this.shutdownMs = settings.integer('SHUTDOWN_SECONDS', 1, 600)! * 1000;
    this.log = { level: settings.oneOf('LOG_LEVEL', 'info', 'debug', 'warn', 'error'), format: settings.oneOf('LOG_FORMAT', 'json', 'text') };
    this.demonstration = settings.text('DEMONSTRATION') === '1';
    this.mailboxDir = settings.text('MAILBOX_DIR');

    if (masterKey && this.masterKey.length !== 32) settings.fault('MASTER_KEY', 'not 32 bytes in base64');
    if (!this.trustedProxies.every(isTrust)) settings.fault('TRUSTED_PROXIES', 'holds something that is no address and no network');
    settings.complain();
  }

  /** Over TLS cookies carry the `__Host-` prefix; plain http on loopback cannot. */
  get secure(): boolean {
    return this.publicUrl.startsWith('https:');
  }
}
