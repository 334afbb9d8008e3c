import { readFileSync } from 'node:fs';
import { type Setting, type SettingName, SETTINGS } from './table.js';

/** Reads settings from the environment, or from the file that `NAME_FILE` names, and remembers what is wrong with them. Faults name no values. */
export class SettingsReader {
  private readonly faults: string[] = [];

  constructor(private readonly env: NodeJS.ProcessEnv) {}

  /** An empty setting is one that was left out. */
  text(name: SettingName): string | undefined {
    const { fallback, needed }: Setting = SETTINGS[name];
    const given = this.given(name) ?? fallback;
    if (given === undefined && needed) this.fault(name, 'missing');
    return given;
  }

  integer(name: SettingName, min: number, max: number): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const value = Number(text);
    if (!Number.isInteger(value) || value < min || value > max) this.fault(name, `not a whole number between ${min} and ${max}`);
    return value;
  }

  oneOf<const T extends string>(name: SettingName, ...words: T[]): T {
    const text = this.text(name);
    const word = words.find((one) => one === text);
    if (word === undefined) this.fault(name, `not one of ${words.join(', ')}`);
    return word ?? words[0]!;
  }

  /** An address of one of these protocols; a password of its own setting is put into it. */
  address(name: SettingName, protocols: readonly string[], password?: SettingName): string | undefined {
    const text = this.text(name);
    const secret = password && this.text(password);
    if (text === undefined) return undefined;
    if (!URL.canParse(text) || !protocols.includes(new URL(text).protocol)) {
      this.fault(name, `not an address that begins with ${protocols.map((p) => `${p}//`).join(' or ')}`);
      return text;
    }
    if (!secret) return text;
    const url = new URL(text);
    if (url.password) this.fault(password, `given twice: ${name} holds a password too`);
    url.password = encodeURIComponent(secret);
    return url.href;
  }

  fault(name: SettingName, reason: string): void {
    this.faults.push(`${name}: ${reason}`);
  }

  /** Throws one error with every fault. */
  complain(): void {
    if (this.faults.length) throw new Error(`Settings that must be mended:\n  ${[...new Set(this.faults)].join('\n  ')}`);
  }

  private given(name: SettingName): string | undefined {
    const file = this.env[`${name}_FILE`];
    const value = this.env[name] || undefined;
    if (!file) return value;
    if (value !== undefined) this.fault(name, `given twice, as ${name} and as ${name}_FILE`);
    try {
      return readFileSync(file, 'utf8').trim() || undefined;
    } catch (e) {
      this.fault(name, `the file that ${name}_FILE names cannot be read (${(e as NodeJS.ErrnoException).code})`);
      return '';
    }
  }
}
