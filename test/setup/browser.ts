import { execFileSync } from 'node:child_process';
import { type Browser, chromium } from 'playwright-core';

interface Found { source: string; executablePath: string; args: string[]; env: Record<string, string> }

/** A real Chromium, the same one every machine finds. Close it afterwards. */
export function openBrowser(): Promise<Browser> {
  // a process of its own: the package that holds a Chromium cannot be loaded inside Jest
  const found = JSON.parse(execFileSync(process.execPath, ['test/setup/find-browser.mjs'], { encoding: 'utf8' })) as Found;
  const { executablePath, args, env } = found;
  return chromium.launch({ executablePath, args, env });
}
