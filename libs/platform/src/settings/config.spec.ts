import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Config } from './config.js';
import { trustOf } from './trusted-proxies.js';

const KEY = Buffer.alloc(32, 3).toString('base64');
const NEEDED = { DATABASE_URL: 'postgres://samtalsstod_app@db:5432/samtalsstod', SMTP_URL: 'smtp://mail:25', MASTER_KEY: KEY };
const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'samtalsstod-settings-'));
afterAll(() => fs.rmSync(dir, { recursive: true }));

const file = (name: string, text: string): string => {
  fs.writeFileSync(path.join(dir, name), text);
  return path.join(dir, name);
};
const faultsOf = (env: NodeJS.ProcessEnv): string => {
  try {
    new Config(env);
    return '';
  } catch (e) {
    return (e as Error).message;
  }
};

describe('settings', () => {
  it('hold what is safe when they are left out', () => {
    expect(new Config(NEEDED)).toMatchObject({
      host: '127.0.0.1', port: 3000, demonstration: false, metrics: undefined, trustedProxies: ['loopback'], log: { level: 'info', format: 'json' },
    });
  });

  it('are all complained of at once, by name and reason', () => {
    expect(faultsOf({}).split('\n').slice(1).map((line) => line.trim())).toEqual(['DATABASE_URL: missing', 'SMTP_URL: missing', 'MASTER_KEY: missing']);
    const bad = { ...NEEDED, PORT: '99999', DATABASE_POOL: 'many', LOG_LEVEL: 'loud', TRUSTED_PROXIES: '10.0.0.0/99', PUBLIC_URL: 'ftp://x', QUEUE_URL: 'x' };
    for (const name of Object.keys(bad).slice(3)) expect(faultsOf(bad)).toContain(`${name}: `);
  });

  it('never show a value in a complaint', () => {
    const secret = 'hemligt-9f1c';
    const said = faultsOf({ DATABASE_URL: `mysql://u:${secret}@db`, SMTP_URL: secret, MASTER_KEY: secret, PUBLIC_URL: secret, PORT: secret,
      QUEUE_URL: secret, TRUSTED_PROXIES: secret, LOG_FORMAT: secret, DATABASE_PASSWORD_FILE: `/nowhere/${secret}` });
    expect(said).toContain('MASTER_KEY: not 32 bytes in base64');
    expect(said).toContain('cannot be read (ENOENT)');
    expect(said).not.toContain(secret);
  });

  it('come from files, as an orchestrator hands out secrets', () => {
    const config = new Config({ ...NEEDED, MASTER_KEY: '', MASTER_KEY_FILE: file('key', `${KEY}\n`), DATABASE_PASSWORD_FILE: file('password', 'å/ä?ö\n') });
    expect(config.masterKey).toEqual(Buffer.alloc(32, 3));
    expect(decodeURIComponent(new URL(config.databaseUrl).password)).toBe('å/ä?ö');
  });

  it('are given once', () => {
    expect(faultsOf({ ...NEEDED, MASTER_KEY_FILE: file('again', KEY) })).toContain('MASTER_KEY: given twice');
    expect(faultsOf({ ...NEEDED, DATABASE_URL: 'postgres://a:b@db/x', DATABASE_PASSWORD: 'c' })).toContain('DATABASE_PASSWORD: given twice');
  });
});

it('believes only those proxies that are named', () => {
  const trusted = trustOf(['loopback', '10.1.0.0/16', '2001:db8::/32']);
  expect(['127.0.0.1', '::1', '::ffff:127.0.0.1', '10.1.9.9', '2001:db8::7'].filter((address) => !trusted(address))).toEqual([]);
  expect(['10.2.0.1', '192.0.2.1', '2001:db9::1', 'unix', '', undefined].filter(trusted)).toEqual([]);
  expect(trustOf([])('127.0.0.1')).toBe(false);
});
