/** One setting of an installation. `fallback` is what holds when it is left out; `needed` ones stop the boot. */
export interface Setting {
  readonly what: string;
  readonly fallback?: string;
  readonly needed?: true;
  /** Give it as `NAME_FILE`, from a file that only the program can read. */
  readonly secret?: true;
}

/** Every setting there is. docs/operations.md shows this table, and a test holds the two together. */
export const SETTINGS = {
  DATABASE_URL: { needed: true, what: 'PostgreSQL as the app role `samtalsstod_app`: `postgres://samtalsstod_app@host:5432/samtalsstod`' },
  DATABASE_PASSWORD: { secret: true, what: 'the app role\'s password, when `DATABASE_URL` holds none' },
  DATABASE_OWNER_URL: { what: 'PostgreSQL as the owner of the database; for migrations only' },
  DATABASE_OWNER_PASSWORD: { secret: true, what: 'the owner\'s password, when `DATABASE_OWNER_URL` holds none' },
  DATABASE_POOL: { fallback: '10', what: 'connections a process keeps for requests and jobs (1–200)' },
  QUEUE_URL: { what: '`redis://…` puts the queue on Redis; left out, it lives in the same PostgreSQL' },
  MASTER_KEY: { needed: true, secret: true, what: '32 bytes in base64 that wrap every case\'s key; kept apart from the backups' },
  SMTP_URL: { needed: true, secret: true, what: 'the mail server: `smtps://user:password@host:465`' },
  MAIL_FROM: { fallback: 'samtalsstod@example.org', what: 'the sender of every mail' },
  PUBLIC_URL: { fallback: 'http://127.0.0.1:PORT', what: 'the address people use; with `https:` cookies are for TLS only' },
  HOST: { fallback: '127.0.0.1', what: 'the address the API listens on' },
  PORT: { fallback: '3000', what: 'the port the API listens on; 0 takes any free one' },
  TRUSTED_PROXIES: {
    fallback: 'loopback',
    what: 'who may say where a request comes from (`X-Forwarded-For`) and what it is called (`X-Request-Id`): addresses, networks '
      + '(`10.0.0.0/8`), `loopback`, `linklocal`, `uniquelocal`, with commas between; `none` for nobody',
  },
  WEB_ROOT: { what: 'folder with the built web apps; left out, only the API is served' },
  AUDIT_HEAD_FILE: { what: 'file that a worker adds the audit chain\'s head to; best where those who run the database cannot write' },
  METRICS_PORT: { what: 'port for `/metrics`, `/livez` and `/readyz` of this process; left out, none is opened' },
  METRICS_HOST: { fallback: '127.0.0.1', what: 'the address that port listens on' },
  DRAIN_SECONDS: { fallback: '0', what: 'after SIGTERM: how long requests are still taken while `/readyz` says 503; longer than the proxy\'s interval between checks' },
  SHUTDOWN_SECONDS: { fallback: '20', what: 'after that: how long requests and jobs that have begun may take to end (1–600)' },
  LOG_LEVEL: { fallback: 'info', what: '`debug` (jobs that went well, too), `info` (every request), `warn` or `error`' },
  LOG_FORMAT: { fallback: 'json', what: '`json`, one line each, or `text` for people' },
  DEMONSTRATION: { fallback: '0', what: '`1`: invented people, sign-in with one press. Never on a real installation' },
  MAILBOX_DIR: { what: 'in demonstrations: the folder whose mails `/demonstration/mails` shows' },
} as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof SETTINGS;
