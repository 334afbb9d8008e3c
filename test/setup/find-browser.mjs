// Finds a Chromium without downloading anything: BROWSER_PATH, a system's own, or the one inside @sparticuz/chromium
// (BROWSER_PATH=packaged asks for that one).
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ownTemporaryFolder } from '../../apps/local/src/postgres-binaries.mjs';

/** @typedef {{ source: string, executablePath: string, args: string[], env: Record<string, string | undefined> }} Browser */

/** Root may not use Chromium's sandbox; the rest keeps it from calling home during a test. */
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking', '--disable-component-update',
  '--disable-sync'];

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** @returns {Browser | undefined} */
export function installedBrowser() {
  const installed = [process.env.BROWSER_PATH, ...INSTALLED].find((file) => file && fs.existsSync(file));
  return installed ? { source: installed, executablePath: installed, args: ARGS, env: { ...process.env } } : undefined;
}

/** @returns {Promise<Browser>} */
export async function findBrowser() {
  if (process.env.BROWSER_PATH === 'packaged') return packagedBrowser();
  const installed = installedBrowser();
  if (installed) return installed;
  if (process.platform === 'linux' && process.arch === 'x64') return packagedBrowser();
  throw new Error('no Chromium found: install one, or name it in BROWSER_PATH');
}

/** @returns {Promise<Browser>} */
async function packagedBrowser() {
  const folder = path.dirname(path.dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))));
  const { version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const { default: chromium, inflate } = await import('@sparticuz/chromium');
  // It unpacks to the temporary directory and reuses whatever lies there, of any version and from anybody: give it a folder of our own.
  const home = path.join(ownTemporaryFolder('samtalsstod-chromium'), version);
  fs.mkdirSync(home, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = home;
  try {
    const executablePath = await chromium.executablePath();
    // Its fonts.conf names /tmp/fonts. Without a font all text has no size and counts as hidden.
    const fonts = path.join(home, 'fonts');
    const settings = path.join(fonts, 'fonts.conf');
    fs.writeFileSync(settings, fs.readFileSync(settings, 'utf8').replaceAll('>/tmp/fonts<', `>${fonts}<`));
    const env = { ...process.env, TMPDIR: before, FONTCONFIG_PATH: fonts };
    if (/not found/.test(execFileSync('ldd', [executablePath], { encoding: 'utf8' }))) {
      const libraries = await inflate(path.join(folder, 'bin/al2023.tar.br')); // a bare machine lacks NSS, NSPR and expat
      env.LD_LIBRARY_PATH = [path.join(libraries, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
    }
    return { source: `@sparticuz/chromium ${version}`, executablePath, args: ARGS, env }; // its own arguments would switch web security off
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) process.stdout.write(JSON.stringify(await findBrowser()));
